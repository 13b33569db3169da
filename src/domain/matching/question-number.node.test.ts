import { expect, it } from 'vitest';
import type { MatchTestQuestion, QuestionField } from './content-questions.ts';
import { countOf, numberQuestions } from './question-number.ts';

const field = (id: QuestionField['id'], more: Partial<QuestionField> = {}): QuestionField => ({
  ...{ id, label: id, kind: 'radio', options: 'topics', none: 'none' },
  ...more,
});
const question = (id: QuestionField['id'], more: Partial<MatchTestQuestion> = {}): MatchTestQuestion => ({
  ...{ id, title: id, hint: id, why: id, fields: [field(id)] },
  ...more,
});
const QUESTIONS = [
  question('direction', {
    fields: [field('direction'), field('stepTo', { when: { field: 'direction', is: 'step' } })],
  }),
  question('topics'),
  question('mostImportant', {
    fields: [field('mostImportant', { when: { field: 'topics', atLeast: 2 } })],
  }),
  question('role'),
  question('leaveOut', { onDemand: 'Somebody you would rather not see?' }),
];

it('a question that asks on about another is a next page of the same number', () => {
  expect(
    numberQuestions(QUESTIONS).map(({ number, page }) => `${number.toString()}.${page.toString()}`),
  ).toEqual(['1.1', '2.1', '2.2', '3.1', '4.1']);
});

it('what is asked on demand, or on about another, is no question more', () => {
  expect(countOf(QUESTIONS)).toBe(3);
});
