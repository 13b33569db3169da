// A security.txt that has expired is worse than none: whoever finds a hole reads that nobody looks after this site.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const DAY_MS = 24 * 60 * 60 * 1000;
const text = readFileSync('public/.well-known/security.txt', 'utf8');
const expires = Date.parse(/^Expires: (\S+)$/m.exec(text)?.[1] ?? '');
/** By the date of the last commit, so that a good commit stays good and the next one warns in time. */
const lastCommit = Date.parse(
  execFileSync('git', ['log', '-1', '--format=%cI'], { encoding: 'utf8' }).trim(),
);
const daysLeft = (expires - lastCommit) / DAY_MS;

it('names a way to reach us', () => {
  expect(text).toMatch(/^Contact: mailto:\S+@\S+\.\S+$/m);
});

it('is good for at least 60 days after the last change of the project', () => {
  const toDo =
    'Ask whether the address is still read, and set Expires in public/.well-known/security.txt to 11 months from now.';
  expect(daysLeft, toDo).toBeGreaterThan(60);
});

it('does not promise longer than a year, as its RFC 9116 asks', () => {
  expect(daysLeft).toBeLessThan(366);
});
