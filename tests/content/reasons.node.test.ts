// The reason of an answer says what happens in the talk. One that first praises the intention gives away that it is wrong.
import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const REASON = /\bwhy(?:=|: )["']?([^"\n]+)/g;
const PRAISE =
  /^(?:(?:dat is |het is )?(?:aardig|lief|vriendelijk|netjes)\b[^.]*[.,]|je bedoelt het |je wilt (?:haar|hem|het) )/i;

it('no reason in the training begins by praising what somebody meant', () => {
  const reasons = globSync('content/training/**/nl.{mdx,yaml}').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(REASON)].map(([, reason = '']) => ({ file, reason })),
  );
  expect(reasons.length).toBeGreaterThan(500);
  expect(reasons.filter(({ reason }) => PRAISE.test(reason))).toEqual([]);
});
