import { expect, it } from 'vitest';
import { answerTo } from './answers.ts';

const account = {
  words: ['inloggen', 'wachtwoord'],
  text: 'Er zijn geen accounts.',
  label: 'Contact',
  href: '/',
};

it.each(['inloggen', 'Inlogen', 'wachtwoord vergeten'])('“%s” gets an answer', (typed) => {
  expect(answerTo(typed, [account])).toBe(account);
});

it.each(['in', 'woord', ''])('“%s” gets none', (typed) => {
  expect(answerTo(typed, [account])).toBeUndefined();
});
