import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { translator } from '../../domain/texts/texts.ts';
import { grade } from '../../domain/training/check/grade.ts';
import { TEST_MODULE } from '../../domain/training/check/module.fixture.ts';
import type { CheckQuestion } from '../../domain/training/check/question.ts';
import { readTexts } from '../../loaders/texts.ts';
import { CheckOutcome } from './CheckOutcome.tsx';

afterEach(cleanup);

const question = (kind: 'one' | 'more', right: string): CheckQuestion => ({
  id: 'q',
  goal: 'g',
  lesson: 'l',
  kind,
  text: 'Wat doe je?',
  options: ['a', 'b', 'c'].map((id) => ({
    id,
    text: id,
    why: 'Daarom.',
    ...(right.includes(id) && { right: true as const }),
  })),
});
const marksOf = (asked: CheckQuestion, chosen: string[], pass = 0) => {
  render(
    <CheckOutcome
      graded={grade([asked], { q: chosen }, pass)}
      module={TEST_MODULE}
      t={translator(readTexts('nl'))}
    />,
  );
  return screen.getAllByText(/^[✓✗→]/).map(({ textContent }) => textContent);
};

it('says that something fits as well only where more than one answer fits', () => {
  expect(marksOf(question('one', 'b'), ['a'])).toEqual([
    '✗ Jouw antwoord, dit past hier niet',
    '→ Dit past hier',
  ]);
  cleanup();
  expect(marksOf(question('more', 'ab'), ['a'])).toEqual([
    '✓ Jouw antwoord, en dit past',
    '→ Dit past hier ook',
  ]);
});

it('tells who may try again not what fits, only that something more does', () => {
  const more = translator(readTexts('nl'))('check.answers.notAll');
  expect(marksOf(question('one', 'b'), ['a'], 80)).toEqual(['✗ Jouw antwoord, dit past hier niet']);
  expect(screen.queryByText(more)).toBeNull();
  cleanup();
  expect(marksOf(question('more', 'ab'), ['a'], 80)).toEqual(['✓ Jouw antwoord, en dit past']);
  expect(screen.getByText(more)).toBeTruthy();
});

it('says of an order where each thing stood, and where it belongs only to who passed', () => {
  const order: CheckQuestion = {
    ...{ id: 'q', goal: 'g', lesson: 'l', kind: 'order', text: 'Wat komt eerst?' },
    options: ['a', 'b', 'c'].map((id, index) => ({ id, text: id, why: 'Daarom.', place: index + 1 })),
  };
  expect(marksOf(order, ['a:1', 'b:3', 'c:2'])).toEqual([
    '✓ Plaats 1, en dat past',
    '✗ Jij zette dit op plaats 2. → Het past op plaats 3.',
    '✗ Jij zette dit op plaats 3. → Het past op plaats 2.',
  ]);
  cleanup();
  expect(marksOf(order, ['a:1', 'b:3', 'c:2'], 80)[1]).toBe('✗ Jij zette dit op plaats 2.');
});
