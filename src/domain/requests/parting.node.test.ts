import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { STUCK_REASONS } from './pair-question.ts';
import { PARTING_REASONS } from './parting.ts';

type Texts = { [key: string]: Texts };

it('every reason that can be chosen has its words, and every word a reason that can be chosen', () => {
  const { course } = parse(readFileSync('content/interface/nl/link-pages.yaml', 'utf8')) as Texts;
  expect(Object.keys(course?.['part']?.['reasons'] ?? {})).toEqual([...PARTING_REASONS]);
  expect(Object.keys(course?.['stuck']?.['reasons'] ?? {})).toEqual([...STUCK_REASONS]);
});

it('the database takes the reasons to part, and no other', () => {
  const sql = readFileSync('functions/migrations/0017_partings.sql', 'utf8');
  expect(sql).toContain(`reason IN (${PARTING_REASONS.map((reason) => `'${reason}'`).join(', ')})`);
});
