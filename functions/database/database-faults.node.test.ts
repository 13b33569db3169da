import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { databaseFault, mayBeTriedAgain } from './database-faults.ts';

const folder = new URL('../migrations/', import.meta.url);
const sql = readdirSync(folder)
  .map((file) => readFileSync(new URL(file, folder), 'utf8'))
  .join('\n');
/** What no code foresees, since none may try it. */
const NEVER = ['audit is append-only'];

it('every refusal of a trigger has a name, or is one that no code may meet', () => {
  const said = [...sql.matchAll(/RAISE\(ABORT, '([^']+)'\)/g)].map(([, words = '']) => words);
  const unnamed = said.filter((words) => databaseFault(new Error(`D1_ERROR: ${words}`)) === undefined);
  expect([...new Set(unnamed)].sort()).toEqual(NEVER);
});

it.each([
  ['D1_ERROR: no place left: SQLITE_CONSTRAINT', 'no-place'],
  ['D1_ERROR: changed meanwhile: SQLITE_CONSTRAINT', 'changed-meanwhile'],
  ['D1_ERROR: impossible transition: SQLITE_CONSTRAINT', 'not-possible'],
  ['D1_ERROR: FOREIGN KEY constraint failed: SQLITE_CONSTRAINT', 'row-gone'],
  ['D1_ERROR: NOT NULL constraint failed: submissions.reference: SQLITE_CONSTRAINT', 'held'],
  ['D1_ERROR: UNIQUE constraint failed: submissions.reference: SQLITE_CONSTRAINT', 'same-reference'],
  ['D1_ERROR: UNIQUE constraint failed: links.hash: SQLITE_CONSTRAINT', undefined],
  ['D1_ERROR: out of memory', undefined],
])('%s', (message, fault) => {
  expect(databaseFault(new Error(message))).toBe(fault);
  expect(mayBeTriedAgain(new Error(message))).toBe(false);
});

it('a connection that got lost may be tried again, anything that is no error may not', () => {
  expect(mayBeTriedAgain(new Error('D1_ERROR: Network connection lost.'))).toBe(true);
  expect([databaseFault('no place left'), mayBeTriedAgain(undefined)]).toEqual([undefined, false]);
});
