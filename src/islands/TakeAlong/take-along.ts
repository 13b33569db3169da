import { say, type Texts } from '../../domain/texts/texts.ts';
import { readDevice } from '../../stores/training/device.ts';
import { openProgress } from '../../stores/training/progress.ts';
import { dateInWords } from '../TrainingProgress/day.ts';
import { fetchOutline } from '../TrainingProgress/outline.ts';
import { startBring } from './bring.ts';
import { startFile, startLink } from './give.ts';

/** The page to take progress along: as a file, as a link, and back again. */
export async function startTakeAlong(root: HTMLElement, clock: () => Date = () => new Date()): Promise<void> {
  const texts = JSON.parse(root.dataset['texts'] ?? '{}') as Texts;
  const part = (name: string) => root.querySelector<HTMLElement>(`[data-part="${name}"]`);
  const status = root.querySelector<HTMLElement>('[data-status]');
  const last = root.querySelector<HTMLElement>('[data-last]');
  const outline = await fetchOutline();
  openProgress(outline?.aliases ?? {});

  function showLast(): void {
    const copied = readDevice()?.copied;
    if (last)
      last.textContent = copied
        ? say(texts, 'lastCopy', { date: dateInWords(copied) })
        : say(texts, 'noCopy');
  }
  function tell(words: string): void {
    if (status) status.textContent = words;
    status?.focus();
    showLast();
  }

  showLast();
  const [file, link, bring] = [part('file'), part('link'), part('bring')];
  if (file) startFile(file, texts, tell, clock);
  if (link) startLink(link, texts, tell, outline);
  if (bring) startBring(bring, texts, tell, outline);
  root.dataset['ready'] = '';
}
