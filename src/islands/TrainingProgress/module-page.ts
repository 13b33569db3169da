import type { OutlineLesson, OutlineModule } from '../../domain/training/outline.ts';
import type { Progress } from '../../domain/training/progress.ts';
import { openPart } from '../../domain/training/resume.ts';
import { checkStanding, type ModuleSummary, summaryOf } from '../../domain/training/summary.ts';
import { say, type Texts } from '../../domain/texts/texts.ts';
import { withoutModule } from '../../domain/training/without.ts';
import { stringsOnPage } from '../../stores/read-json.ts';
import { $progress, openProgress, removeFrom } from '../../stores/training/progress.ts';
import { wipeTabOf } from '../../stores/training/tab.ts';
import { dateInWords } from './day.ts';
import { fetchOutline } from './outline.ts';
import { startSureStep } from './sure-step.ts';

/** Says at each lesson whether it is done. */
function showLessons(root: HTMLElement, progress: Progress, texts: Texts): void {
  for (const row of root.querySelectorAll<HTMLElement>('[data-lesson]')) {
    const lesson = progress.lessons[row.dataset['lesson'] ?? ''];
    const isDone = typeof lesson?.done === 'number';
    row.toggleAttribute('data-done', isDone);
    const word = isDone ? 'module.lessonDone' : lesson ? 'module.lessonBusy' : undefined;
    const place = row.querySelector('[data-done-mark]');
    if (place) place.textContent = word ? ` · ${say(texts, word)}` : '';
  }
}

/** Says at each goal whether it is reached. */
function showGoals(root: HTMLElement, reached: readonly string[]): void {
  for (const row of root.querySelectorAll<HTMLElement>('[data-goal]')) {
    const isReached = reached.includes(row.dataset['goal'] ?? '');
    row.toggleAttribute('data-reached', isReached);
    row.querySelector('[data-reached-mark]')?.toggleAttribute('hidden', !isReached);
  }
}

/** Says when the final check was passed, and to who comes back later whether the module has changed since. */
function showCheck(root: HTMLElement, progress: Progress, module: OutlineModule, texts: Texts): void {
  const place = root.querySelector<HTMLElement>('[data-check-passed]');
  const passed = progress.checks[module.id];
  if (!place) return;
  const standing = checkStanding(module, progress);
  place.hidden = passed === undefined;
  place.textContent = passed
    ? say(texts, standing === 'older' ? 'module.checkOlder' : 'module.checkPassed', {
        date: dateInWords(passed.last),
        score: passed.score,
      })
    : '';
}

/** The first open part of a lesson, for who has begun it. */
function hrefIn({ href, questions, talks }: OutlineLesson, progress: Progress): string {
  const part = openPart({ questions: questions.map(({ id }) => id), talks }, progress);
  return part === undefined ? href : `${href}#${part}`;
}

/** Lets the first button lead to where somebody is. */
function showNext(
  link: HTMLAnchorElement,
  module: OutlineModule,
  summary: ModuleSummary,
  progress: Progress,
  texts: Texts,
): void {
  link.dataset['plain'] ??= link.textContent;
  const { started, next } = summary;
  if (!started) {
    link.textContent = link.dataset['plain'] ?? '';
    link.href = module.lessons[0]?.href ?? module.href;
  } else {
    link.textContent = next ? say(texts, 'module.goOn', { title: next.title }) : say(texts, 'module.toCheck');
    link.href = next ? hrefIn(next, progress) : (module.check ?? module.href);
  }
}

/** Shows on the page of a module how far somebody is, and lets them begin it again. */
export async function startModulePage(root: HTMLElement): Promise<void> {
  const own = root.querySelector<HTMLElement>('[data-own]');
  const texts = own ? stringsOnPage(own, 'texts') : {};
  const outline = await fetchOutline();
  const module = outline?.modules.find(({ id }) => id === root.dataset['module']);
  if (!outline || !module) return;
  openProgress(outline.aliases);
  const place = root.querySelector<HTMLElement>('[data-progress]');
  const link = root.querySelector<HTMLAnchorElement>('[data-start] a');
  $progress.subscribe((progress) => {
    const summary = summaryOf(module, progress);
    const facts = { done: summary.lessonsDone, count: summary.lessons, minutes: summary.minutesLeft };
    showLessons(root, progress, texts);
    showGoals(root, summary.goalsReached);
    showCheck(root, progress, module, texts);
    if (link) showNext(link, module, summary, progress, texts);
    if (place) {
      place.hidden = !summary.started;
      place.textContent = summary.next ? say(texts, 'module.progress', facts) : say(texts, 'module.allDone');
    }
    if (own && (summary.started || module.id in progress.checks)) own.hidden = false;
  });
  startSureStep(root.querySelector('[data-sure-step]'), () => {
    removeFrom((progress) => withoutModule(progress, module));
    wipeTabOf(module);
  });
}
