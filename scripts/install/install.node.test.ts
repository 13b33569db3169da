import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findChromium } from './find-chromium.mjs';
import { ensureNode } from './node-version.mjs';
import { packagesMatch } from './packages.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mentoring-install-'));
  mkdirSync(join(folder, 'node_modules'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('an old Node gives a sentence with both versions and what to do', () => {
  expect(() => ensureNode('18.19.0')).toThrow(/Node 18\.19\.0.*or newer.*nodejs\.org/);
  expect(() => ensureNode('26.1.0')).not.toThrow();
});

describe('Whether the packages match the lock', () => {
  const write = (file: string, packages: object): void => {
    writeFileSync(join(folder, file), JSON.stringify({ packages }));
  };
  const lock = (packages: object): void => write('package-lock.json', { '': {}, ...packages });
  const installed = (packages: object): void => write('node_modules/.package-lock.json', packages);
  const one = { version: '1.0.0', integrity: 'sha512-a' };

  test('the same list matches', () => {
    lock({ 'node_modules/one': one });
    installed({ 'node_modules/one': one });
    expect(packagesMatch(folder)).toBe(true);
  });

  test('nothing installed, or an installation that stopped halfway, does not match', () => {
    lock({ 'node_modules/one': one });
    expect(packagesMatch(folder)).toBe(false);
  });

  test('another version, other contents, a missing or a surplus package do not match', () => {
    lock({ 'node_modules/one': one });
    for (const other of [
      { 'node_modules/one': { ...one, version: '1.0.1' } },
      { 'node_modules/one': { ...one, integrity: 'sha512-b' } },
      {},
      { 'node_modules/one': one, 'node_modules/two': one },
    ]) {
      installed(other);
      expect(packagesMatch(folder)).toBe(false);
    }
  });

  test('a part for another system may be missing, the part for this system may not', () => {
    installed({});
    lock({ 'node_modules/far': { ...one, optional: true, os: ['no-such-system'] } });
    expect(packagesMatch(folder)).toBe(true);
    lock({ 'node_modules/near': { ...one, optional: true, os: [process.platform], cpu: [process.arch] } });
    expect(packagesMatch(folder)).toBe(false);
  });
});

describe('Which Chromium', () => {
  test('CHROME_PATH goes before everything, and is not replaced when it is wrong', () => {
    const own = join(folder, 'my-chrome');
    expect(findChromium({ CHROME_PATH: own })).toBeUndefined();
    writeFileSync(own, '');
    expect(findChromium({ CHROME_PATH: own })).toBe(own);
  });

  test('otherwise the first on the search path', () => {
    writeFileSync(join(folder, 'google-chrome'), '');
    expect(findChromium({ PATH: folder })).toBe(join(folder, 'google-chrome'));
  });
});
