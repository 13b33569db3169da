import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { monthsFrom } from './edge/dev-vars.ts';

const [THIS_MONTH = ''] = monthsFrom(new Date(), 1);
const MONTH = /^\d{4}-\d{2}:[\w+/]{43}=$/;

function keys(args: readonly string[] = [], input = '') {
  const { stdout, stderr, status } = spawnSync('node', ['scripts/keys.ts', ...args], {
    input,
    encoding: 'utf8',
  });
  const months = /^MONTH_KEYS=(.*)$/m.exec(stdout)?.[1]?.split(',') ?? [];
  return { stdout, stderr, status, months };
}

test('makes a master key and 24 months that differ from each other', () => {
  const { stdout, stderr, months } = keys();
  expect(Buffer.from(/^MASTER_KEY=(.*)$/m.exec(stdout)?.[1] ?? '', 'base64')).toHaveLength(32);
  expect(months).toHaveLength(24);
  for (const month of months) expect(month).toMatch(MONTH);
  expect(new Set(months.map((month) => month.split(':')[1])).size).toBe(24);
  expect(stderr).toContain('wrangler secret put');
});

test('adds the months that are missing and keeps every key that is there', () => {
  const old = `2020-01:${'A'.repeat(43)}=`;
  const { months } = keys(['add'], `MONTH_KEYS=${old}\n`);
  expect(months[0]).toBe(old);
  expect(months).toHaveLength(25);
});

test('puts a new master key before those of now', () => {
  const now = `${'A'.repeat(43)}=,${'B'.repeat(43)}=`;
  const { stdout, stderr } = keys(['renew'], `MASTER_KEY=${now}\n`);
  const [, first = '', rest] = /^MASTER_KEY=([^,]+),(.*)$/m.exec(stdout) ?? [];
  expect(Buffer.from(first, 'base64')).toHaveLength(32);
  expect(rest).toBe(now);
  expect(stderr).toContain('npm run person -- reindex');
});

test.each([
  ['a value of another form', ['add'], 'geheim\n', 'That is no MONTH_KEYS'],
  ['no value', ['add'], '', 'That is no MONTH_KEYS'],
  ['a month that is not there', ['destroy', '2020-02'], `2020-01:${'A'.repeat(43)}=\n`, 'no key of 2020-02'],
  ['the last month', ['destroy', '2020-01'], `2020-01:${'A'.repeat(43)}=\n`, 'the only key'],
  [
    'the month of now',
    ['destroy', THIS_MONTH],
    `2020-01:${'A'.repeat(43)}=,${THIS_MONTH}:${'B'.repeat(43)}=\n`,
    'come in now',
  ],
  ['no master key', ['renew'], `2020-01:${'A'.repeat(43)}=\n`, 'That is no MASTER_KEY'],
  ['another word', ['away'], '', 'Say: npm run keys'],
] as const)('says in one sentence what is wrong with %s, and prints no keys', (_, args, input, sentence) => {
  const { stdout, stderr, status } = keys(args, input);
  expect(stderr).toContain(sentence);
  expect(stderr).not.toContain(' at ');
  expect([stdout, status]).toEqual(['', 1]);
});
