import type { Outline } from '../../domain/training/outline.ts';
import { isEmpty, type Progress } from '../../domain/training/progress.ts';
import { returning } from '../../domain/training/review.ts';
import { checkStanding, summaryOf } from '../../domain/training/summary.ts';
import { say, type Texts } from '../../domain/texts/texts.ts';
import { stringsOnPage } from '../../stores/read-json.ts';
import { copyIsOld, readDevice } from '../../stores/training/device.ts';
import { $progress, $trouble, openProgress, wipeTraining } from '../../stores/training/progress.ts';
import { keptResult } from '../../stores/training/kept-result.ts';
import { copyOf } from '../copy-of.ts';
import { dateInWords } from './day.ts';
import { fetchOutline } from './outline.ts';
import { startSureStep } from './sure-step.ts';

/** How far each module is, on its card. */
function showCards(outline: Outline, progress: Progress, texts: Texts): void {
  for (const module of outline.modules) {
    const place = document.querySelector<HTMLElement>(`[data-module="${module.id}"] [data-progress]`);
    if (!place) continue;
    const { started, lessonsDone, lessons, minutesLeft } = summaryOf(module, progress);
    const facts = { done: lessonsDone, count: lessons, minutes: minutesLeft };
    const isOlder = checkStanding(module, progress) === 'older';
    place.hidden = !started && !isOlder;
    const sentences = [
      say(texts, lessonsDone === lessons ? 'module.allDone' : 'module.progress', facts),
      ...(isOlder ? [say(texts, 'module.newVersion')] : []),
    ];
    place.textContent = sentences.join('. ');
    place.closest('[data-module]')?.toggleAttribute('data-passed', module.id in progress.checks);
  }
}

/** Which final checks were passed, and how many questions have come back. */
function showStanding(outline: Outline, progress: Progress, texts: Texts, now: Date): void {
  const section = document.querySelector<HTMLElement>('[data-standing]');
  if (!section) return;
  const due = returning(outline, progress, now).filter((one) => one.due <= now.getTime()).length;
  const passed = outline.modules.flatMap(({ id, title, check }) => {
    const kept = progress.checks[id];
    if (!kept) return [];
    const item = copyOf(section, 'passed');
    const words = item.querySelector('span');
    const link = item.querySelector('a');
    if (words) words.textContent = say(texts, 'standing.passed', { title, date: dateInWords(kept.last) });
    if (link && check !== undefined && keptResult(id) !== undefined) link.href = check;
    else link?.remove();
    return [item];
  });
  const place = section.querySelector<HTMLElement>('[data-due]');
  const says = place?.querySelector('[data-says]');
  if (place) place.hidden = due === 0;
  if (says) says.textContent = say(texts, 'standing.due', { count: due });
  section.querySelector('[data-passed-list]')?.replaceChildren(...passed);
  section.hidden = due === 0 && passed.length === 0;
}

/** Whether the last copy is so old that a browser may wipe what is not in it. */
function shouldRemind(progress: Progress, now: Date): boolean {
  const began = Object.values(progress.lessons).map(({ opened, last }) => opened ?? last);
  return began.length > 0 && copyIsOld(readDevice()?.copied ?? null, Math.min(...began), now);
}

/** Shows on the page with all modules what was done on this device. */
export async function startOverview(root: HTMLElement, now: Date): Promise<void> {
  const texts = stringsOnPage(root, 'texts');
  const outline = await fetchOutline();
  if (!outline) return;
  openProgress(outline.aliases);
  const kept = root.querySelector<HTMLElement>('[data-some]');
  const remind = root.querySelector<HTMLElement>('[data-remind]');
  const trouble = root.querySelector<HTMLElement>('[data-trouble]');
  $progress.subscribe((progress) => {
    showCards(outline, progress, texts);
    showStanding(outline, progress, texts, now);
    // It stays visible after wiping, because the focus is on the sentence that says so.
    if (kept && (!isEmpty(progress) || $trouble.get())) kept.hidden = false;
    if (remind) remind.hidden = !shouldRemind(progress, now);
  });
  $trouble.subscribe((fault) => {
    if (trouble) trouble.textContent = fault ? say(texts, `trouble.${fault}`) : '';
  });
  startSureStep(root.querySelector('[data-sure-step]'), () => {
    wipeTraining();
    for (const card of document.querySelectorAll<HTMLElement>('[data-go-on]')) card.hidden = true;
  });
}
