import { expect, it } from 'vitest';
import { isSuspect } from './suspect.ts';

const now = new Date('2026-11-30T09:00:00Z');
const ago = (ms: number) => ({ opened: [(now.getTime() - ms).toString()] });

it('a form in which the hidden field is filled in comes from a program, however long that took', () => {
  expect(isSuspect({ website: ['https://spam.example'], ...ago(60_000) }, now)).toBe(true);
  expect(isSuspect({ website: [''], ...ago(60_000) }, now)).toBe(false);
});

it.each([
  [0, true],
  [1999, true],
  [2000, false],
  [-1, false],
])('a form that was sent %i ms after it was opened: %s', (ms, expected) => {
  expect(isSuspect(ago(ms), now)).toBe(expected);
});

it.each([{}, { opened: [''] }, { opened: ['x'] }])(
  'without a time to look at nobody is suspect: %j',
  (values) => {
    expect(isSuspect(values, now)).toBe(false);
  },
);
