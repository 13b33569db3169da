import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fingerprint } from './fingerprint.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mentoring-sources-')) + sep;
  for (const folder of ['content/method', 'src', 'public', 'scripts/site', 'dist'])
    mkdirSync(join(root, folder), { recursive: true });
  for (const file of [
    'astro.config.mjs',
    'tsconfig.json',
    'package.json',
    'package-lock.json',
    'content/method/nl.mdx',
  ])
    writeFileSync(join(root, file), 'first');
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

test('the same sources give the same fingerprint, whatever is built', async () => {
  const before = await fingerprint(root, {});
  writeFileSync(join(root, 'dist/index.html'), 'built');
  expect(await fingerprint(root, {})).toBe(before);
});

test('another text, another name, another file or another address gives another fingerprint', async () => {
  const seen = [await fingerprint(root, {}), await fingerprint(root, { SITE_URL: 'https://example.org/' })];
  writeFileSync(join(root, 'content/method/nl.mdx'), 'second');
  seen.push(await fingerprint(root, {}));
  writeFileSync(join(root, 'content/method/en.mdx'), '');
  seen.push(await fingerprint(root, {}));
  expect(new Set(seen).size).toBe(4);
});

test('an answer key elsewhere is a source too', async () => {
  const key = mkdtempSync(join(tmpdir(), 'mentoring-key-'));
  writeFileSync(join(key, 'nl.yaml'), 'first');
  const seen = [await fingerprint(root, {}), await fingerprint(root, { ANSWER_KEY: key })];
  writeFileSync(join(key, 'nl.yaml'), 'second');
  seen.push(await fingerprint(root, { ANSWER_KEY: key }));
  expect(new Set(seen).size).toBe(3);
  rmSync(key, { recursive: true });
});
