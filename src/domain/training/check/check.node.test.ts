import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerKeyOf } from '../question.ts';
import { askedQuestion, drawQuestions } from './draw.ts';
import { answersState, grade } from './grade.ts';
import type { ChosenOptions, CheckQuestion } from './question.ts';

const SEED = fc.string({ minLength: 1, maxLength: 24 });
const PASS = 80;

/** So many goals, each with so many questions more than a draw takes of it. */
function poolOf({ goals: count, more, perGoal }: Record<'goals' | 'more' | 'perGoal', number>) {
  const goals = Array.from({ length: count }, (_, place) => `g${place}`);
  const questions = goals.flatMap((goal) =>
    Array.from({ length: perGoal + more }, (_, number): CheckQuestion => {
      const of = { id: `${goal}-q${number}`, goal, lesson: 'les', text: `Vraag ${goal} ${number}` };
      const options = ['a', 'b', 'c', 'd'].map((id) => ({
        id,
        text: `tekst ${goal} ${number} ${id}`,
        why: `GEHEIM ${id}`,
      }));
      if (number % 3 === 2)
        return {
          ...of,
          kind: 'order',
          options: options.map((option, index) => ({ ...option, place: index + 1 })),
        };
      return {
        ...of,
        kind: number % 3 === 0 ? 'one' : 'more',
        options: options.map((option) => ({
          ...option,
          ...((option.id === 'b' || (option.id === 'd' && number % 3 === 1)) && { right: true as const }),
        })),
      };
    }),
  );
  return { questions, goals, perGoal };
}

const pool = fc
  .record({
    goals: fc.integer({ min: 1, max: 4 }),
    more: fc.integer({ min: 0, max: 6 }),
    perGoal: fc.integer({ min: 1, max: 3 }),
  })
  .map(poolOf);

const rightOf = (questions: readonly CheckQuestion[]): ChosenOptions =>
  Object.fromEntries(questions.map((question) => [question.id, answerKeyOf(question).right]));

/** An answer that can be given, and that is wrong. */
const wrongFor = ({ kind }: CheckQuestion): string[] =>
  kind === 'order' ? ['a:2', 'b:1', 'c:3', 'd:4'] : ['a'];

describe('the draw', () => {
  it('takes as many different questions of every goal as it should, whatever the seed', () => {
    fc.assert(
      fc.property(pool, SEED, (given, seed) => {
        const drawn = drawQuestions(given, seed);
        expect(new Set(drawn.map(({ id }) => id)).size).toBe(given.goals.length * given.perGoal);
        for (const goal of given.goals) {
          expect(drawn.filter((question) => question.goal === goal)).toHaveLength(given.perGoal);
        }
      }),
    );
  });

  it('gives the same for the same seed, and mostly something else for another', () => {
    fc.assert(
      fc.property(pool, SEED, (given, seed) => {
        expect(drawQuestions(given, seed)).toEqual(drawQuestions(given, seed));
      }),
    );
    const given = poolOf({ goals: 3, more: 6, perGoal: 2 });
    const draws = Array.from({ length: 200 }, (_, seed) =>
      drawQuestions(given, `s${seed}`)
        .map(({ id }) => id)
        .sort()
        .join(),
    );
    expect(new Set(draws).size).toBeGreaterThan(150);
  });

  it('shows what was seen before only when there is nothing else, and what was just seen after all others', () => {
    fc.assert(
      fc.property(pool, SEED, SEED, SEED, (given, one, two, three) => {
        const idsOf = (seed: string, seen: string[]) => drawQuestions(given, seed, seen).map(({ id }) => id);
        const first = idsOf(one, []);
        const second = idsOf(two, first);
        const third = idsOf(three, [...first, ...second]);
        for (const goal of given.goals) {
          const inGoal = (ids: string[]) => ids.filter((id) => id.startsWith(`${goal}-`));
          const size = given.questions.filter((question) => question.goal === goal).length;
          const again = (ids: string[], before: string[]) =>
            inGoal(ids).filter((id) => before.includes(id)).length;
          expect(again(second, first)).toBe(Math.max(0, 2 * given.perGoal - size));
          expect(again(third, second)).toBe(Math.max(0, 2 * given.perGoal - size));
        }
      }),
    );
  });

  it('gives every question of a pool a fair chance', () => {
    const given = poolOf({ goals: 3, more: 6, perGoal: 2 });
    const { questions } = given;
    const counts = new Map(questions.map(({ id }) => [id, 0]));
    const RUNS = 2000;
    for (let run = 0; run < RUNS; run += 1) {
      for (const { id } of drawQuestions(given, `run ${run}`)) {
        counts.set(id, (counts.get(id) ?? 0) + 1);
      }
    }
    for (const { id, goal } of questions) {
      const expected = (2 * RUNS) / questions.filter((question) => question.goal === goal).length;
      expect(counts.get(id), id).toBeGreaterThan(expected * 0.75);
      expect(counts.get(id), id).toBeLessThan(expected * 1.25);
    }
  });

  it('gives options in every order, and nothing of what is right or why', () => {
    fc.assert(
      fc.property(pool, SEED, (given, seed) => {
        for (const question of drawQuestions(given, seed)) {
          const asked = askedQuestion(question, seed);
          expect(asked.options.map(({ id }) => id).sort()).toEqual(
            question.options.map(({ id }) => id).sort(),
          );
          expect(JSON.stringify(asked)).not.toMatch(/GEHEIM|right|why|lesson|place/);
        }
      }),
    );
    const [question] = poolOf({ goals: 1, more: 0, perGoal: 1 }).questions;
    const three = { ...question!, options: question!.options.slice(0, 3) } as CheckQuestion;
    const orders = Array.from({ length: 120 }, (_, seed) =>
      askedQuestion(three, `s${seed}`)
        .options.map(({ id }) => id)
        .join(),
    );
    expect(new Set(orders).size).toBe(6);
  });

  it('is refused when a goal has too few questions', () => {
    expect(() => drawQuestions({ questions: [], goals: ['g'], perGoal: 1 }, 's')).toThrow(
      'g has 0 questions',
    );
  });
});

describe('grading', () => {
  it('passes who has everything right, with 100', () => {
    fc.assert(
      fc.property(pool, SEED, (given, seed) => {
        const drawn = drawQuestions(given, seed);
        const graded = grade(drawn, rightOf(drawn), 100);
        expect(graded).toMatchObject({ passed: true, score: 100, right: drawn.length });
        expect(answersState(drawn, rightOf(drawn))).toEqual({ kind: 'complete' });
      }),
    );
  });

  it('counts a question only when exactly what fits was chosen, and passes from the percentage on', () => {
    fc.assert(
      fc.property(pool, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (given, wrong) => {
        const drawn = drawQuestions(given, 'seed');
        const right = rightOf(drawn);
        const answers = Object.fromEntries(
          drawn.map((question, place) => [
            question.id,
            wrong[place] ? wrongFor(question) : [...(right[question.id] ?? [])],
          ]),
        );
        const good = drawn.filter((_, place) => !wrong[place]).length;
        const graded = grade(drawn, answers, PASS);
        expect(graded.right).toBe(good);
        expect(graded.passed).toBe(good / drawn.length >= PASS / 100);
        expect(graded.score).toBe(Math.floor((100 * good) / drawn.length));
        expect(graded.goals.reduce((sum, goal) => sum + goal.right, 0)).toBe(good);
      }),
    );
  });

  it('explains what was chosen, and to who passed also what fits', () => {
    const question: CheckQuestion = {
      id: 'q',
      goal: 'g',
      lesson: 'l',
      kind: 'more',
      text: 'Wat past?',
      options: ['a', 'b', 'c', 'd'].map((id) => ({
        id,
        text: id,
        why: `why ${id}`,
        ...((id === 'a' || id === 'b') && { right: true as const }),
      })),
    };
    const explained = (pass: number) => {
      const graded = grade([question], { q: ['a', 'c'] }, pass);
      return [graded.passed, ...graded.questions[0]!.options.map(({ mark, why }) => [mark, why])];
    };
    expect(explained(PASS)).toEqual([false, ['right', 'why a'], ['wrong', 'why c']]);
    expect(explained(0)).toEqual([true, ['right', 'why a'], ['missed', 'why b'], ['wrong', 'why c']]);
    // One of two right options is not enough.
    expect(grade([question], { q: ['a'] }, PASS).right).toBe(0);
  });

  it('asks of an order each thing once, on a place that there is', () => {
    const { questions } = poolOf({ goals: 1, more: 2, perGoal: 1 });
    const order = questions.find(({ kind }) => kind === 'order')!;
    const state = (...chosen: string[]) => answersState([order], { [order.id]: chosen }).kind;
    expect(state('a:1', 'b:2', 'c:3')).toBe('open');
    expect(state('a:1', 'b:1', 'c:3', 'd:4')).toBe('complete');
    expect(state('a:1', 'a:2', 'c:3', 'd:4')).toBe('foreign');
    expect(state('a:1', 'b:2', 'c:3', 'd:5')).toBe('foreign');
    expect(state('a', 'b', 'c', 'd')).toBe('foreign');
  });

  it('tells of an order where each thing stood, and only to who passed where it belongs', () => {
    const { questions } = poolOf({ goals: 1, more: 2, perGoal: 1 });
    const order = questions.find(({ kind }) => kind === 'order')!;
    const told = (pass: number) =>
      grade([order], { [order.id]: ['a:1', 'b:4', 'c:3', 'd:2'] }, pass).questions[0]!.options.map(
        ({ id, mark, given, place }) => [id, mark, given, place],
      );
    expect(told(PASS)).toEqual([
      ['a', 'right', 1, undefined],
      ['d', 'wrong', 2, undefined],
      ['c', 'right', 3, undefined],
      ['b', 'wrong', 4, undefined],
    ]);
    expect(told(0).map(([, , , place]) => place)).toEqual([1, 4, 3, 2]);
  });

  it('names open questions, and refuses answers of another question or option', () => {
    fc.assert(
      fc.property(pool, SEED, (given, seed) => {
        const drawn = drawQuestions(given, seed);
        const [first] = drawn;
        const all = rightOf(drawn);
        const rest = Object.fromEntries(Object.entries(all).filter(([id]) => id !== first!.id));
        expect(answersState(drawn, rest)).toEqual({ kind: 'open', open: [first!.id] });
        expect(answersState(drawn, { ...all, 'other-question': ['a'] }).kind).toBe('foreign');
        expect(answersState(drawn, { ...all, [first!.id]: ['z'] }).kind).toBe('foreign');
        expect(answersState(drawn, { ...all, [first!.id]: ['b', 'b'] }).kind).toBe('foreign');
        const one = drawn.find(({ kind }) => kind === 'one');
        if (one) expect(answersState(drawn, { ...all, [one.id]: ['a', 'b'] }).kind).toBe('foreign');
      }),
    );
  });

  it('never passes an empty check', () => {
    expect(grade([], {}, PASS)).toMatchObject({ passed: false, score: 0 });
  });
});
