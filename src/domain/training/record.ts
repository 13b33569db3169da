import type { Progress } from './progress.ts';

/** A time after the last one, also when the clock of the device went back, so that the newest answer wins. */
const after = (last: number | undefined, now: Date): number =>
  Math.max(now.getTime(), last === undefined ? 0 : last + 1);

export function touched(progress: Progress, lesson: string, now: Date): Progress {
  const kept = progress.lessons[lesson];
  const mark = {
    opened: kept?.opened ?? now.getTime(),
    done: kept?.done ?? null,
    last: after(kept?.last, now),
  };
  return { ...progress, lessons: { ...progress.lessons, [lesson]: mark } };
}

/** A lesson that was done before keeps its first time. */
export function finished(progress: Progress, lesson: string, now: Date): Progress {
  const next = touched(progress, lesson, now);
  const kept = next.lessons[lesson];
  if (!kept) return next;
  return { ...next, lessons: { ...next.lessons, [lesson]: { ...kept, done: kept.done ?? now.getTime() } } };
}

export interface GivenAnswer {
  opt: string[];
  ok: boolean;
  sure?: boolean | undefined;
}

export function answered(
  progress: Progress,
  question: string,
  { opt, ok, sure }: GivenAnswer,
  now: Date,
): Progress {
  const kept = progress.answers[question];
  const last = after(kept?.last, now);
  const answer = {
    opt,
    ok,
    ...(sure === undefined ? {} : { sure }),
    tries: (kept?.tries ?? 0) + 1,
    first: kept?.first ?? last,
    last,
    right: kept?.right ?? (ok ? last : null),
  };
  return { ...progress, answers: { ...progress.answers, [question]: answer } };
}

/** An empty note is stored too, because it must win from an older text in a copy. */
export function noted(progress: Progress, id: string, text: string, now: Date): Progress {
  const last = after(progress.notes[id]?.last, now);
  return { ...progress, notes: { ...progress.notes, [id]: { text, last } } };
}

export function talked(progress: Progress, id: string, path: string[], now: Date): Progress {
  const last = after(progress.talks[id]?.last, now);
  return { ...progress, talks: { ...progress.talks, [id]: { path, last } } };
}

export function passed(
  progress: Progress,
  module: string,
  { version, score }: { version: string; score: number },
  now: Date,
): Progress {
  const last = after(progress.checks[module]?.last, now);
  return { ...progress, checks: { ...progress.checks, [module]: { version, score, last } } };
}
