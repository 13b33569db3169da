import { LONGEST_COPY, readCopy, type ReadCopy } from '../../domain/training/copy.ts';
import type { Outline } from '../../domain/training/outline.ts';
import { goOn } from '../../domain/training/summary.ts';
import { say, type Texts } from '../../domain/texts/texts.ts';
import { importResults } from '../../stores/training/kept-result.ts';
import { keepPlace } from '../../stores/training/place.ts';
import { $progress, $trouble, importProgress } from '../../stores/training/progress.ts';
import { dateInWords } from '../TrainingProgress/day.ts';
import { isLink } from './link-start.ts';

function foundText({ progress, made }: Exclude<ReadCopy, { fault: string }>, texts: Texts): string {
  const counts = {
    lessons: Object.keys(progress.lessons).length,
    answers: Object.keys(progress.answers).length,
  };
  return made === undefined
    ? say(texts, 'foundNoDate', counts)
    : say(texts, 'found', { ...counts, date: dateInWords(made) });
}

/** The home page goes on where the copy was too. */
function followPlace(outline: Outline | undefined): void {
  const place = outline && goOn(outline, $progress.get());
  if (place) keepPlace(place.kind === 'lesson' ? place.lesson.id : `check:${place.module.id}`);
}

/** Imports a file, or the link with which the page was opened: it first shows what is in it. */
export function startImport(
  part: HTMLElement,
  texts: Texts,
  tell: (words: string) => void,
  outline: Outline | undefined,
): void {
  const found = part.querySelector<HTMLElement>('[data-found]');
  const words = part.querySelector<HTMLElement>('[data-found-words]');
  const field = part.querySelector<HTMLInputElement>('input');
  let copy: ReadCopy | undefined;

  function show(read: ReadCopy, damaged: string): void {
    copy = read;
    if (found) found.hidden = read.fault !== undefined;
    if (read.fault !== undefined) {
      tell(say(texts, read.fault === 'damaged' ? damaged : read.fault));
      return;
    }
    if (words) words.textContent = foundText(read, texts);
    found?.focus();
  }

  async function readFile(): Promise<void> {
    const file = field?.files?.[0];
    if (!file) return;
    show(file.size > LONGEST_COPY * 2 ? { fault: 'tooBig' } : readCopy(await file.text()), 'damaged');
  }

  async function readLink(): Promise<void> {
    if (!isLink(location.hash)) return;
    const { unpackLink } = await import('./link.ts');
    const read = await unpackLink(location.hash, outline);
    if (read) show(read, 'damagedLink');
  }

  field?.addEventListener('change', () => {
    readFile().catch(() => tell(say(texts, 'damaged')));
  });
  part.querySelector('[data-import]')?.addEventListener('click', () => {
    if (!copy?.progress) return;
    importProgress(copy.progress);
    importResults(copy.results ?? {});
    copy = undefined;
    if (found) found.hidden = true;
    // A reload, or the next person at this computer, must not find it in the address.
    history.replaceState(null, '', location.pathname);
    followPlace(outline);
    const trouble = $trouble.get();
    tell(trouble ? say(texts, `trouble.${trouble}`) : say(texts, 'imported'));
  });
  const readAddress = () => {
    readLink().catch(() => tell(say(texts, 'damagedLink')));
  };
  addEventListener('hashchange', readAddress);
  readAddress();
}
