import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DEV_VARS, ensureDevVars, monthsFrom, parseVars } from './dev-vars.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mentoring-vars-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});
const now = new Date('2026-11-23T10:00:00Z');
const read = () => readFileSync(join(folder, DEV_VARS), 'utf8');

test('a fresh clone gets keys of its own, for this month and the eleven after it', () => {
  const { MASTER_KEY = '', MONTH_KEYS = '' } = ensureDevVars(now, folder);
  expect(Buffer.from(MASTER_KEY, 'base64')).toHaveLength(32);
  expect(MONTH_KEYS.split(',').map((part) => part.slice(0, 7))).toEqual(monthsFrom(now, 12));
  expect(parseVars(read())['MASTER_KEY']).toBe(MASTER_KEY);
  expect(statSync(join(folder, DEV_VARS)).mode & 0o077).toBe(0);
});

test('a fresh clone gets keys for certificates of its own, and they say that they are for a trial', () => {
  const keys = JSON.parse(ensureDevVars(now, folder)['CERTIFICATE_KEYS'] ?? '') as Record<string, string>[];
  expect(keys.map(({ kty }) => kty)).toEqual(['EC', 'RSA']);
  expect(keys.every(({ kid = '', d = '' }) => kid.startsWith('proef-2026-11-') && d !== '')).toBe(true);
  expect(parseVars(read())['CERTIFICATE_KEYS']).toBe(JSON.stringify(keys));
});

test('keys that are there stay, so that what was sealed still opens', () => {
  const first = ensureDevVars(now, folder);
  expect(ensureDevVars(now, folder)).toEqual(first);
  const later = ensureDevVars(new Date('2027-02-01T00:00:00Z'), folder);
  expect(later['MASTER_KEY']).toBe(first['MASTER_KEY']);
  expect(later['MONTH_KEYS']?.startsWith(first['MONTH_KEYS'] ?? '-')).toBe(true);
});

test('a setting and a comment that somebody wrote down stay, and a second run changes nothing', () => {
  writeFileSync(join(folder, DEV_VARS), '# of mine\nMAIL_URL="smtps://post.example:465"\n');
  expect(ensureDevVars(now, folder)['MAIL_URL']).toBe('smtps://post.example:465');
  const text = read();
  expect(text.startsWith('# of mine\nMAIL_URL=smtps://post.example:465\n')).toBe(true);
  ensureDevVars(now, folder);
  expect(read()).toBe(text);
});

test('a copy of the example works: what is empty there is made, or left to npm start', () => {
  cpSync('.dev.vars.example', join(folder, DEV_VARS));
  const vars = ensureDevVars(now, folder);
  expect(Buffer.from(vars['MASTER_KEY'] ?? '', 'base64')).toHaveLength(32);
  expect(vars['MONTH_KEYS']).toMatch(/^2026-11:/);
  expect(vars).not.toHaveProperty('MAIL_URL');
  expect(parseVars(read())).toEqual(vars);
  expect(read().match(/^MASTER_KEY=/gm)).toHaveLength(1);
  expect(statSync(join(folder, DEV_VARS)).mode & 0o077).toBe(0);
});

test('the example names every setting that the edge reads', () => {
  const environment = readFileSync('functions/env.ts', 'utf8');
  const settings = [...environment.matchAll(/^ {2}([A-Z_]+): string;/gm)].map(([, name = '']) => name);
  expect(settings.length).toBeGreaterThan(4);
  const example = readFileSync('.dev.vars.example', 'utf8');
  expect([...example.matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name)).toEqual(settings);
});
