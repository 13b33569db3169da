import { expect, it } from 'vitest';
import { roomOn } from './room.ts';

const room = roomOn('2026-11-23', { rankLastAfterWeeks: 6, notOfferedAfterWeeks: 10 });
const said = { capacity: 2, places: 1, open: true, confirmed: '2026-11-20' };

it('says that a mentor with a free place can be asked', () => {
  expect(room(said)).toBe('free');
});

it('still believes a mentor who has not confirmed for some weeks', () => {
  expect(room({ ...said, confirmed: '2026-10-01' })).toBe('free');
});

it('says why a mentor cannot be asked', () => {
  expect(room({ ...said, places: 0 })).toBe('full');
  expect(room({ ...said, open: false })).toBe('closed');
  expect(room({ ...said, confirmed: '2026-08-01' })).toBe('unconfirmed');
});
