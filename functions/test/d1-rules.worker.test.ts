import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import { takeBroken, takeStatements } from './d1-rules.ts';

const ones = (count: number): number[] => Array.from({ length: count }, () => 1);
const marks = (count: number): string =>
  ones(count)
    .map(() => '?')
    .join(', ');

it.each([
  [
    'more than 100 values',
    (): unknown => env.DB.prepare(`SELECT ${marks(101)}`).bind(...ones(101)),
    /^param/,
  ],
  ['a statement over 100 kB', (): unknown => env.DB.prepare(`SELECT '${'a'.repeat(100_000)}'`), /^statement/],
  ['a value over 2 MB', (): unknown => env.DB.prepare('SELECT ?1').bind('é'.repeat(1_000_001)), /^value/],
  ['an empty batch', (): unknown => void env.DB.batch([]).catch(() => undefined), /^batch 0/],
] as const)('every test watches the edge for %s', (_, act, rule) => {
  act();
  expect(takeBroken()).toEqual([expect.stringMatching(rule)]);
});

it('what D1 takes is no broken rule, and each statement counts, also in a batch', async () => {
  takeStatements();
  const one = env.DB.prepare('SELECT ?1').bind('é'.repeat(1_000_000));
  await env.DB.batch([one, env.DB.prepare(`SELECT ${marks(100)}`).bind(...ones(100))]);
  await env.DB.prepare('SELECT 1').first();
  await env.DB.prepare('SELECT 1').all();
  expect([takeStatements(), takeBroken()]).toEqual([4, []]);
});
