import { expect, it } from 'vitest';
import { messageForm } from './message-form.ts';
import { requestForm } from './request-form.ts';
import { reviewLines } from './review.ts';
import { DUTCH_NUMBERS } from './phone.fixture.ts';

const emailIn = (email: string) => {
  const values = { name: ['Jan'], reach: ['email'], email: [email], message: ['Een vraag'] };
  const lines = reviewLines(messageForm, values, (key) => key, {
    choices: { options: {} },
    plan: DUTCH_NUMBERS,
  });
  return lines.find(({ field }) => field === 'email')?.parts;
};

it('what will be sent is shown as it will be stored', () => {
  expect(emailIn('mailto:jan.o’hara@voorbeeld.nl.')).toEqual([{ text: "jan.o'hara@voorbeeld.nl" }]);
});

it('what is wrong is shown as it was typed', () => {
  expect(emailIn('jan@nergens')).toEqual([{ text: 'jan@nergens' }]);
});

it('a request without a mentor shows one line that is empty, and not three', () => {
  const lines = reviewLines(requestForm, { question: ['Een vraag'] }, (key) => key, {
    choices: { options: {}, mentors: [] },
    plan: DUTCH_NUMBERS,
  });
  expect(lines.filter(({ field }) => field.startsWith('mentor'))).toEqual([
    { field: 'mentor1', label: 'mentors.mentor1', parts: [] },
  ]);
});
