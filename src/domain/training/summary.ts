import type { Outline, OutlineLesson, OutlineModule } from './outline.ts';
import type { KeptAnswer, Progress } from './progress.ts';
import { isLessonDone, nextLesson } from './resume.ts';
import { isBefore } from './version.ts';

export interface ModuleSummary {
  started: boolean;
  lessonsDone: number;
  lessons: number;
  /** Of the lessons that are not done yet. */
  minutesLeft: number;
  /** Goals whose questions were all answered right at least once. */
  goalsReached: string[];
  next: OutlineLesson | undefined;
}

const isDone = (progress: Progress, { id }: OutlineLesson) => isLessonDone(progress, id);
const isTouched = (progress: Progress, { id, questions, reflections, talks }: OutlineLesson) =>
  id in progress.lessons ||
  questions.some((question) => question.id in progress.answers) ||
  reflections.some((reflection) => reflection.id in progress.notes) ||
  talks.some((talk) => talk in progress.talks);

export function summaryOf(module: OutlineModule, progress: Progress): ModuleSummary {
  const open = module.lessons.filter((lesson) => !isDone(progress, lesson));
  const questions = module.lessons.flatMap((lesson) => lesson.questions);
  const isReached = (goal: string) => {
    const own = questions.filter((question) => question.goal === goal);
    return own.length > 0 && own.every(({ id }) => typeof progress.answers[id]?.right === 'number');
  };
  return {
    started: module.lessons.some((lesson) => isTouched(progress, lesson)),
    lessonsDone: module.lessons.length - open.length,
    lessons: module.lessons.length,
    minutesLeft: open.reduce((sum, { minutes }) => sum + minutes, 0),
    goalsReached: module.goals.filter(isReached),
    next: nextLesson(module.lessons, progress),
  };
}

/** `outdated`: passed, but before the module got its current version. */
export function checkStanding(
  { id, version }: OutlineModule,
  { checks }: Progress,
): 'open' | 'passed' | 'older' {
  const kept = checks[id];
  if (!kept) return 'open';
  return isBefore(kept.version, version) ? 'older' : 'passed';
}

const isChecked = (module: OutlineModule, progress: Progress): boolean =>
  module.check === undefined || checkStanding(module, progress) === 'passed';

/** A lesson, or the final check of a module whose lessons are all done. */
export type GoOn =
  { kind: 'lesson'; module: OutlineModule; lesson: OutlineLesson } | { kind: 'check'; module: OutlineModule };

/** The next open lesson in another module, or else a final check; later modules go first. */
function elsewhere(
  modules: readonly OutlineModule[],
  from: OutlineModule,
  progress: Progress,
): GoOn | undefined {
  const place = modules.indexOf(from);
  const others = [...modules.slice(place + 1), ...modules.slice(0, place)];
  for (const module of others) {
    const lesson = module.lessons.find((one) => !isDone(progress, one));
    if (lesson) return { kind: 'lesson', module, lesson };
  }
  const module = others.find((one) => !isChecked(one, progress));
  return module && { kind: 'check', module };
}

/**
 * Where to continue: the lesson of the last act, what is next in its module, its final check, or another module.
 * Undefined before the start and when everything is done.
 */
export function goOn({ modules }: Outline, progress: Progress): GoOn | undefined {
  const touched = modules
    .flatMap((module) => module.lessons.map((lesson) => ({ module, lesson })))
    .filter(({ lesson }) => lesson.id in progress.lessons)
    .sort((a, b) => (progress.lessons[b.lesson.id]?.last ?? 0) - (progress.lessons[a.lesson.id]?.last ?? 0));
  const [latest] = touched;
  if (!latest) return undefined;
  const { module } = latest;
  const next = nextLesson(module.lessons, progress);
  if (next) return { kind: 'lesson', module, lesson: next };
  return isChecked(module, progress) ? elsewhere(modules, module, progress) : { kind: 'check', module };
}

/** Comes back when the last answer was wrong or not sure, or when it came back before. */
export const comesBack = (answer: KeptAnswer | undefined, hasCard: boolean): boolean =>
  hasCard || (answer !== undefined && (!answer.ok || answer.sure === false));
