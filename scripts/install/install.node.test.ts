import { mkdirSync, mkdtempSync, type PathLike, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findChromium } from './find-chromium.mjs';
import { ensureFolder } from './folder.mjs';
import { ensureNode, ensureSystem } from './node-version.mjs';
import { packagesMatch } from './packages.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mentoring-install-'));
  mkdirSync(join(folder, 'node_modules'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const PC = { platform: 'linux', arch: 'x64', isMusl: false };
const MAC = { platform: 'darwin', arch: 'arm64', isMusl: false };
const PI = { platform: 'linux', arch: 'arm64', isMusl: false };

test('an old Node gives a sentence with both versions and what to do', () => {
  expect(() => ensureNode('18.19.0', PC)).toThrow(/Node 18\.19\.0.*needs Node 20 or newer.*nodejs\.org/);
  expect(() => ensureNode('20.20.0', MAC)).toThrow(/Node 20\.20\.0.*needs Node 22\.18 or newer/);
});

test.each([
  ['20.0.0', PC],
  ['22.1.0', PC],
  ['23.1.0', PC],
  ['22.18.0', MAC],
  ['23.6.0', PI],
  ['24.0.0', PI],
  ['26.1.0', MAC],
])('Node %s is enough on %j', (version, machine) => {
  expect(() => ensureNode(version, machine)).not.toThrow();
});

test.each([
  ['20.20.0', PI],
  ['22.17.1', MAC],
  // It runs TypeScript only with a flag.
  ['23.5.0', MAC],
])('Node %s is too old on %j', (version, machine) => {
  expect(() => ensureNode(version, machine)).toThrow('needs Node 22.18');
});

test('the README says the same versions, and package.json asks no more than the least of them', () => {
  const readme = readFileSync('README.md', 'utf8').replaceAll(/\s+/g, ' ');
  expect(readme).toContain('Node 20 or newer');
  expect(readme).toContain('Node 22.18 or newer');
  expect(readFileSync('package.json', 'utf8')).toContain('"node": ">=20"');
});

test('a system for which the runtime has no build gives a sentence that says where it does run', () => {
  expect(() => ensureSystem({ ...PC, platform: 'win32' })).toThrow('WSL');
  expect(() => ensureSystem({ ...PC, isMusl: true })).toThrow('Debian');
  for (const machine of [PC, MAC, PI]) expect(() => ensureSystem(machine)).not.toThrow();
});

describe('The folder of the project', () => {
  test.each(['100% zorg', 'zorg #2', 'zorg?'])(
    'with a sign of an address in its path gives a sentence: %s',
    (name) => {
      expect(() => ensureFolder(join(folder, name))).toThrow(`has a ${/[#%?]/.exec(name)?.[0] ?? ''} in it`);
    },
  );

  test('may have a space, an accent or an ampersand in its path', () => {
    const odd = join(folder, 'zorg & één');
    mkdirSync(odd);
    expect(() => ensureFolder(odd)).not.toThrow();
  });

  test('in which something cannot be written gives a sentence that names it', () => {
    const isAllowed = (path: PathLike) => {
      if (String(path).endsWith('dist')) throw Object.assign(new Error(), { code: 'EACCES' });
    };
    mkdirSync(join(folder, 'dist'));
    expect(() => ensureFolder(folder, isAllowed)).toThrow(`must be able to write ${join(folder, 'dist')}`);
  });
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
