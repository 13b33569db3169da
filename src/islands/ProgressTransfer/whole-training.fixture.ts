import type { Outline } from '../../domain/training/outline.ts';
import { NOTHING, type Progress } from '../../domain/training/progress.ts';
import { answered, finished, noted, passed, talked } from '../../domain/training/record.ts';
import { nextCard } from '../Review/schedule.ts';

/** The kind of a question by its id. */
type Kinds = ReadonlyMap<string, unknown>;

export const ADDRESS = 'https://mentoringindezorg.example.nl/training/meenemen/';
export const BEGAN_AT = Date.parse('2026-11-23T10:00:00Z');

/** What somebody chose, as a question of this kind keeps it. */
function chosenIn(kind: unknown, place: number): string[] {
  if (kind === 'order') return ['a:2', 'b:1', 'c:4', 'd:3'];
  if (kind === 'match') return ['a:a', 'b:c', 'c:b', 'd:d'];
  if (kind === 'text') return ['wat maakt dat je dit zegt?'];
  return kind === 'more' ? ['a', 'c'] : ['abcd'[place % 4] ?? 'a'];
}

/** Reproducible random numbers: real answers do not repeat either, so they compress less well. */
function chance(): () => number {
  let state = 7;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Somebody who did this many lessons with all that is in them, a quarter of the answers wrong at first. */
export function progressOf({ modules }: Outline, kinds: Kinds, count = Infinity): Progress {
  const lessons = modules.flatMap((module) => module.lessons);
  const next = chance();
  const upTo = (most: number) => Math.floor(next() * most);
  let progress = NOTHING;
  let now = BEGAN_AT;
  for (const { id, questions, talks } of lessons.slice(0, count)) {
    now += upTo(5 * 24 * 3_600_000);
    for (const question of questions) {
      now += 20_000 + upTo(200_000);
      const sure = upTo(3) > 0;
      const wrong = { opt: chosenIn(kinds.get(question.id), upTo(4)), ok: false, sure };
      const isWrong = upTo(4) === 0;
      if (isWrong) progress = answered(progress, question.id, wrong, new Date(now));
      const right = { opt: chosenIn(kinds.get(question.id), upTo(4)), ok: true, sure };
      progress = answered(progress, question.id, right, new Date((now += upTo(60_000))));
      if (!isWrong) continue;
      const card = nextCard(undefined, wrong, new Date(now + 24 * 3_600_000));
      progress = { ...progress, review: { ...progress.review, [question.id]: card } };
    }
    for (const talk of talks) {
      now += upTo(300_000);
      const scenes = ['start', 'vertelt', 'stilte', 'vraagt-door', 'afspraak'];
      const path = scenes.map((scene) => `${scene}:${'abc'[upTo(3)] ?? ''}`);
      progress = talked(progress, talk, path, new Date(now));
    }
    progress = finished(progress, id, new Date((now += upTo(90_000))));
  }
  for (const { id, lessons: own } of modules) {
    const isDone = own.every((lesson) => lesson.id in progress.lessons);
    const result = { version: '2026.1', score: [83, 100][upTo(2)] ?? 83 };
    if (isDone) progress = passed(progress, id, result, new Date((now += upTo(90_000))));
  }
  return noted(progress, 'n', 'geheim', new Date(BEGAN_AT));
}
