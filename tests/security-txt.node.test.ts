// A security.txt that has expired is worse than none: whoever finds a hole reads that nobody looks after this site.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const DAY_MS = 24 * 60 * 60 * 1000;
const text = readFileSync('public/.well-known/security.txt', 'utf8');
const expires = Date.parse(/^Expires: (\S+)$/m.exec(text)?.[1] ?? '');

it('names a way to reach us', () => {
  expect(text).toMatch(/^Contact: mailto:\S+@\S+\.\S+$/m);
});

it('is good for at least 30 days more; if not, check the address and set Expires to within a year', () => {
  expect((expires - Date.now()) / DAY_MS).toBeGreaterThan(30);
});

it('does not promise longer than a year, as its RFC 9116 asks', () => {
  expect((expires - Date.now()) / DAY_MS).toBeLessThan(366);
});
