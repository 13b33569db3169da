import { expect, test } from 'vitest';
import { sentencesIn } from './sentences.ts';

const split = (text: string) => sentencesIn(text).map(({ from, to }) => text.slice(from, to));

test('a text is split at the end of its sentences, with the quotes that close them', () => {
  expect(split('‘Laat maar’, zegt Teun. Hij zucht. ‘Gaat het?’ Hij knikt!')).toEqual([
    '‘Laat maar’, zegt Teun.',
    'Hij zucht.',
    '‘Gaat het?’',
    'Hij knikt!',
  ]);
});

test('a time, a number and a text without an end are not cut', () => {
  expect(split('Om 7.30 uur begint het\n met 1.200 mensen')).toEqual([
    'Om 7.30 uur begint het\n met 1.200 mensen',
  ]);
});

test('white space alone is no sentence', () => {
  expect(split('  \n ')).toEqual([]);
});
