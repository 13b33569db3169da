import { describe, expect, test } from 'vitest';
import { withAliases } from './aliases.ts';
import { markAnswer } from './marking.ts';
import type { Outline, OutlineLesson, OutlineModule } from './outline.ts';
import { NOTHING, type Progress } from './progress.ts';
import { answered, finished, passed, talked } from './record.ts';
import { checkStanding, goOn, summaryOf } from './summary.ts';

/* What editors do to the training, and what people who are halfway must not notice. */

const NOW = new Date('2026-11-23T10:00:00Z');

const lesson = (id: string, questions: string[], slug = id): OutlineLesson => ({
  id,
  title: `Les ${id}`,
  href: `/training/m/${slug}/`,
  minutes: 10,
  questions: questions.map((question) => ({ id: question, goal: question.startsWith('x') ? 'g-x' : 'g-y' })),
  reflections: [],
  talks: [],
});
const module = (lessons: OutlineLesson[]): OutlineModule => ({
  id: 'm',
  title: 'Module',
  href: '/training/m/',
  version: '2026.9',
  check: '/training/m/toets/',
  goals: ['g-x', 'g-y'],
  lessons,
});
const outline = (lessons: OutlineLesson[]): Outline => ({ modules: [module(lessons)], aliases: {} });

const before = [lesson('een', ['x-1', 'x-2']), lesson('twee', ['y-1']), lesson('drie', ['y-2'])];

/** Lesson een is done with both questions right; twee has a wrong answer and is not done. */
function halfway(): Progress {
  let progress = answered(NOTHING, 'x-1', { opt: ['b'], ok: true }, NOW);
  progress = answered(progress, 'x-2', { opt: ['a:2', 'b:1'], ok: true }, NOW);
  progress = finished(progress, 'een', NOW);
  return answered(progress, 'y-1', { opt: ['c'], ok: false, sure: true }, NOW);
}

test('before any edit: 1 lesson of 3 done, 1 goal reached, 20 minutes left, on with the second', () => {
  expect(summaryOf(module(before), halfway())).toMatchObject({
    lessonsDone: 1,
    lessons: 3,
    goalsReached: ['g-x'],
    minutesLeft: 20,
  });
  expect(goOn(outline(before), halfway())).toMatchObject({ kind: 'lesson', lesson: { id: 'twee' } });
});

describe('after this edit progress is still right:', () => {
  test('an option is added to a question', () => {
    const options = ['a', 'b', 'c', 'd'];
    const { opt } = halfway().answers['x-1']!;
    expect(markAnswer({ kind: 'one', options, right: ['b'] }, opt).result).toBe('right');
  });

  test('an option is taken out of a question', () => {
    const { opt } = halfway().answers['x-1']!;
    expect(markAnswer({ kind: 'one', options: ['b', 'c'], right: ['b'] }, opt).result).toBe('right');
    const { opt: gone } = halfway().answers['y-1']!;
    expect(markAnswer({ kind: 'one', options: ['a', 'b'], right: ['a'] }, gone).parts).toEqual({
      a: 'missed',
    });
  });

  test('options change places', () => {
    const { opt } = halfway().answers['x-1']!;
    expect(markAnswer({ kind: 'one', options: ['c', 'b', 'a'], right: ['b'] }, opt).parts).toEqual({
      b: 'right',
    });
  });

  test('a question is added to a lesson that was done: it stays done, and the goal waits for the answer', () => {
    const after = [lesson('een', ['x-1', 'x-2', 'x-3']), ...before.slice(1)];
    expect(summaryOf(module(after), halfway())).toMatchObject({ lessonsDone: 1, goalsReached: [] });
    const progress = answered(halfway(), 'x-3', { opt: ['a'], ok: true }, NOW);
    expect(summaryOf(module(after), progress).goalsReached).toEqual(['g-x']);
  });

  test('a question is taken out', () => {
    const after = [lesson('een', ['x-1']), ...before.slice(1)];
    expect(summaryOf(module(after), halfway())).toMatchObject({ lessonsDone: 1, goalsReached: ['g-x'] });
  });

  test('a question gets another id', () => {
    const after = [lesson('een', ['x-1', 'x-nieuw']), ...before.slice(1)];
    const progress = withAliases(halfway(), { 'x-2': 'x-nieuw' });
    expect(summaryOf(module(after), progress).goalsReached).toEqual(['g-x']);
    expect(progress.answers['x-nieuw']).toEqual(halfway().answers['x-2']);
    expect(progress.answers['x-2']).toBeUndefined();
  });

  test('an option gets another id', () => {
    const kept = halfway();
    const now = withAliases(kept, { 'x-1:b': 'x-1:beter', 'x-2:a': 'x-2:eerst', 'y-1:a': 'y-1:anders' });
    expect(now.answers['x-1']).toEqual({ ...halfway().answers['x-1'], opt: ['beter'] });
    expect(now.answers['x-2']!.opt).toEqual(['eerst:2', 'b:1']);
    expect(now.answers['y-1']).toBe(kept.answers['y-1']);
    expect(withAliases(now, { 'x-1:b': 'x-1:beter' })).toBe(now);
  });

  test('a pair gets another id, on both sides of what was chosen', () => {
    const paired = answered(NOTHING, 'x-1', { opt: ['a:b', 'b:a'], ok: false }, NOW);
    expect(withAliases(paired, { 'x-1:a': 'x-1:een' }).answers['x-1']!.opt).toEqual(['een:b', 'b:een']);
  });

  test('a question and its option get another id, at once and one after the other', () => {
    const alias = { 'x-1': 'x-nieuw', 'x-nieuw:b': 'x-nieuw:beter', 'x-2:a': 'x-2:eerst', 'x-2': 'x-9' };
    const { answers } = withAliases(halfway(), alias);
    expect(answers['x-nieuw']!.opt).toEqual(['beter']);
    expect(answers['x-9']!.opt).toEqual(['eerst:2', 'b:1']);
  });

  test('an option that is taken out and named by its question counts for nothing', () => {
    const { opt } = withAliases(halfway(), { 'x-1:b': 'x-1' }).answers['x-1']!;
    expect(markAnswer({ kind: 'one', options: ['a', 'c'], right: ['a'] }, opt).parts).toEqual({
      a: 'missed',
    });
  });

  test('what somebody wrote is left as it is', () => {
    const opt = ['Eerst: stil zijn, dan: vragen'];
    const progress = answered(NOTHING, 'x-1', { opt, ok: true }, NOW);
    expect(withAliases(progress, { 'x-1': 'x-9', 'x-9:b': 'x-9:c' }).answers['x-9']!.opt).toEqual(opt);
  });

  test('a scene and a choice get another id', () => {
    const progress = talked(NOTHING, 'praat', ['start:a', 'oud:b', 'verder:a'], NOW);
    const now = withAliases(progress, { 'praat:oud': 'praat:nieuw', 'praat:start:a': 'praat:start:c' });
    expect(now.talks['praat']!.path).toEqual(['start:c', 'nieuw:b', 'verder:a']);
  });

  test('a question moves to another lesson', () => {
    const after = [lesson('een', ['x-1']), lesson('twee', ['y-1', 'x-2']), before[2]!];
    expect(summaryOf(module(after), halfway())).toMatchObject({ lessonsDone: 1, goalsReached: ['g-x'] });
  });

  test('a lesson gets another address', () => {
    const after = [lesson('een', ['x-1', 'x-2'], 'stil-zijn'), lesson('twee', ['y-1'], 'vragen'), before[2]!];
    expect(summaryOf(module(after), halfway()).lessonsDone).toBe(1);
    expect(goOn(outline(after), halfway())).toMatchObject({ lesson: { href: '/training/m/vragen/' } });
  });

  test('a lesson is split: the part that has its old id as alias is done, the other is open', () => {
    const after = [lesson('een-a', ['x-1']), lesson('een-b', ['x-2']), ...before.slice(1)];
    const progress = withAliases(halfway(), { een: 'een-a' });
    expect(summaryOf(module(after), progress)).toMatchObject({
      lessonsDone: 1,
      lessons: 4,
      goalsReached: ['g-x'],
      next: { id: 'een-b' },
    });
  });

  test('2 lessons become 1, over more than one change of name', () => {
    const later = finished(halfway(), 'twee', new Date(NOW.getTime() + 1000));
    const progress = withAliases(later, { een: 'tussen', tussen: 'samen', twee: 'samen' });
    expect(progress.lessons).toEqual({
      samen: { opened: NOW.getTime(), done: NOW.getTime(), last: NOW.getTime() + 1000 },
    });
  });

  test('lessons change places', () => {
    const after = [before[2]!, before[1]!, before[0]!];
    expect(summaryOf(module(after), halfway())).toMatchObject({ lessonsDone: 1, next: { id: 'drie' } });
    expect(goOn(outline(after), halfway())).toMatchObject({ lesson: { id: 'drie' } });
  });

  test('a lesson is taken out', () => {
    const after = before.slice(1);
    expect(summaryOf(module(after), halfway())).toMatchObject({ lessonsDone: 0, lessons: 2, started: true });
    expect(goOn(outline(after), finished(NOTHING, 'een', NOW))).toBeUndefined();
  });

  test('a text is corrected or translated: nothing that is kept comes from a text, but what people wrote', () => {
    const kept = JSON.stringify(halfway());
    const translated = before.map((one) => ({ ...one, title: `Lesson ${one.id}` }));
    expect(summaryOf(module(translated), halfway())).toEqual({
      ...summaryOf(module(before), halfway()),
      next: translated[1],
    });
    expect(kept).not.toContain('Les ');
  });

  describe('the version of the module is raised:', () => {
    const raised = { ...module(before), version: '2026.10' };
    const passedBefore = (version: string) =>
      passed(
        before.reduce((progress, { id }) => finished(progress, id, NOW), halfway()),
        'm',
        { version, score: 90 },
        NOW,
      );

    test('lessons stay done, and the check can be made again', () => {
      const progress = passedBefore('2026.9');
      expect(summaryOf(raised, progress)).toEqual(summaryOf(module(before), progress));
      expect(summaryOf(raised, progress).lessonsDone).toBe(3);
      expect(checkStanding(module(before), progress)).toBe('passed');
      expect(goOn(outline(before), progress)).toBeUndefined();
      expect(checkStanding(raised, progress)).toBe('older');
      expect(goOn({ modules: [raised], aliases: {} }, progress)).toMatchObject({ kind: 'check' });
    });

    test('the check that was passed again counts', () => {
      const again = passed(passedBefore('2026.9'), 'm', { version: '2026.10', score: 80 }, NOW);
      expect(checkStanding(raised, again)).toBe('passed');
      expect(goOn({ modules: [raised], aliases: {} }, again)).toBeUndefined();
    });

    test('a page that still has the version of before does not ask for the check again', () => {
      expect(checkStanding(module(before), passedBefore('2026.10'))).toBe('passed');
    });

    test('who did not pass has nothing to make again', () => {
      expect(checkStanding(raised, halfway())).toBe('open');
    });
  });

  test('aliases that point at each other end, and lose nothing', () => {
    const progress = withAliases(halfway(), { een: 'eins', eins: 'een' });
    expect(Object.values(progress.lessons)).toEqual(Object.values(halfway().lessons));
  });
});
