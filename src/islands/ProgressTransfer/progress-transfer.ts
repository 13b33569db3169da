import { say } from '../../domain/texts/texts.ts';
import { stringsOnPage } from '../../stores/read-json.ts';
import { readDevice } from '../../stores/training/device.ts';
import { openProgress } from '../../stores/training/progress.ts';
import { dateInWords } from '../TrainingProgress/day.ts';
import { fetchOutline } from '../TrainingProgress/outline.ts';
import { startImport } from './import-progress.ts';
import { startFileExport, startLinkExport } from './export-progress.ts';

/** The page that moves progress: exports it as a file or a link, and imports it again. */
export async function startProgressTransfer(
  root: HTMLElement,
  clock: () => Date = () => new Date(),
): Promise<void> {
  const texts = stringsOnPage(root, 'texts');
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
  const [file, link, copy] = [part('file'), part('link'), part('import')];
  if (file) startFileExport(file, texts, tell, clock);
  if (link) startLinkExport(link, texts, tell, outline);
  if (copy) startImport(copy, texts, tell, outline);
  root.dataset['live'] = '';
}
