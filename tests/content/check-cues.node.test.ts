// What is right in a final check must be known from the lesson, not seen in the form of an option.
import { describe, expect, it } from 'vitest';
import type { CheckQuestion } from '../../src/domain/training/check/question.ts';
import { readCheck, readTraining } from '../../src/loaders/training/read.ts';

type SingleChoice = CheckQuestion & { kind: 'one' };
/** Gives points for how an option looks beside the others; whoever knows nothing chooses what has most. */
type Guess = (text: string, all: readonly string[]) => number;

const QUESTION = /\?|\bvraagt?\b/i;
const CLUMSY = /je legt uit|je zegt dat|\bmeteen\b|\bvast\b|\bgewoon\b/i;

/** Percentage that a guess may get: by chance it is some 25. */
const MOST = { all: 38, module: 45 };
/** How much longer or shorter right options may be than wrong ones, as a share. */
const LENGTH_MARGIN = 0.15;

/** The length that stands at this place when the longest comes first. */
const lengthAt = (texts: readonly string[], place: number) =>
  texts.map(({ length }) => length).toSorted((a, b) => b - a)[place];

const GUESSES: Record<string, Guess> = {
  'a question, and nothing clumsy': (text) => Number(QUESTION.test(text)) - Number(CLUMSY.test(text)),
  'no question, and nothing clumsy': (text) => -Number(QUESTION.test(text)) - Number(CLUMSY.test(text)),
  'the longest': (text) => text.length,
  'the longest but one': (text, all) => Number(text.length === lengthAt(all, 1)),
  'the shortest': (text) => -text.length,
};

const modules = readTraining('nl').map(({ id }) => ({ id, questions: readCheck(id, 'nl') }));
const singlesOf = (questions: CheckQuestion[]) =>
  questions.filter((question): question is SingleChoice => question.kind === 'one');

/** The percentage that somebody gets who only looks at the form; equally good options share a point. */
function scoreOf(guess: Guess, questions: SingleChoice[]): number {
  const points = questions.map(({ options }) => {
    const all = options.map(({ text }) => text);
    const most = Math.max(...all.map((text) => guess(text, all)));
    const best = options.filter(({ text }) => guess(text, all) === most);
    return best.some(({ right }) => right) ? 1 / best.length : 0;
  });
  return Math.round((100 * points.reduce((sum, point) => sum + point, 0)) / questions.length);
}

const meanLength = (texts: string[]) => texts.reduce((sum, { length }) => sum + length, 0) / texts.length;

describe.each(Object.entries(GUESSES))('who chooses %s', (_, guess) => {
  const scores = modules.map(({ id, questions }) => [id, scoreOf(guess, singlesOf(questions))] as const);
  const all = scoreOf(guess, modules.flatMap(({ questions }) => singlesOf(questions)));

  it.each(scores)(`gets in the check of %s %i percent: at most ${MOST.module}`, (_module, score) => {
    expect(score).toBeLessThanOrEqual(MOST.module);
  });

  it(`gets over all checks ${all} percent: at most ${MOST.all}`, () => {
    expect(all).toBeLessThanOrEqual(MOST.all);
  });
});

it.each(modules)('right options of $id are as long as wrong ones', ({ questions }) => {
  const options = questions.flatMap((question) => (question.kind === 'order' ? [] : question.options));
  const textsOf = (isRight: boolean) =>
    options.filter(({ right }) => (right ?? false) === isRight).map(({ text }) => text);
  const ratio = meanLength(textsOf(true)) / meanLength(textsOf(false));
  expect(Math.abs(ratio - 1)).toBeLessThanOrEqual(LENGTH_MARGIN);
});

it.each(modules)('the check of $id asks twice or more what comes first, and twice or more a case of two steps', ({ questions }) => {
  const orders = questions.filter(({ kind }) => kind === 'order');
  const cases = singlesOf(questions).filter(({ options }) =>
    options.every(({ text }) => /^Eerst .*\bDaarna /.test(text)),
  );
  expect(orders.length).toBeGreaterThanOrEqual(2);
  expect(cases.length).toBeGreaterThanOrEqual(2);
});

it.each(modules)('the check of $id asks for a choice with its reason', ({ questions }) => {
  const choices = singlesOf(questions).filter(({ options }) => options.every(({ text }) => /\bwant\b/i.test(text)));
  expect(choices).not.toEqual([]);
});

it.each(modules)('how many options are right differs between the questions of $id with more than one', ({ questions }) => {
  const counts = questions.flatMap((question) =>
    question.kind === 'more' ? [question.options.filter(({ right }) => right).length] : [],
  );
  expect(new Set(counts).size).toBeGreaterThan(1);
});
