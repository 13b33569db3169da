import { expect, it } from 'vitest';
import { translator } from '../texts/texts.ts';
import { momentInWords, timeInWords } from './time-in-words.ts';

const t = translator({ 'clock.time': '{hour}.{minute} u', 'clock.moment': '{day}, {time}' });

it('writes a time as the site says, without a nought before the hour', () => {
  expect(timeInWords('09:05', t)).toBe('9.05 u');
  expect(timeInWords('00:00', t)).toBe('0.00 u');
});

it('writes a moment on the clock of the zone', () => {
  const moment = new Date('2026-07-01T17:30:00Z');
  expect(momentInWords(moment, 'nl', 'Europe/Amsterdam', t)).toBe('woensdag 1 juli, 19.30 u');
});
