import { expect, test } from 'vitest';
import type { GatePart } from './parts.ts';
import { runParts } from './run-parts.ts';
import { count, type Report, triedAgain } from './run-tests.ts';

const good = (name: string): GatePart => ({
  name,
  asks: 'Is it good?',
  lane: 'other',
  run: () => Promise.resolve({ passed: 2, failed: 0, output: 'noise' }),
});
const bad = (name: string): GatePart => ({
  ...good(name),
  run: () => Promise.resolve({ passed: 1, failed: 3, output: 'the reason' }),
});

/** The totals of the parts, and the lines printed meanwhile. */
async function told(...parts: GatePart[]) {
  const said: string[] = [];
  return { sum: await runParts(parts, (line) => said.push(line)), said };
}

test('parts that pass are counted and keep quiet', async () => {
  const { sum, said } = await told(good('one'), good('two'));
  expect(sum).toEqual({ passed: 4, failed: 0 });
  expect(said).toHaveLength(2);
  expect(said.join()).not.toContain('noise');
});

test('after a part that failed the others still run, and its output is shown, set in', async () => {
  const { sum, said } = await told(bad('one'), good('two'));
  expect(sum).toEqual({ passed: 3, failed: 3 });
  expect(said[0]).toBe('  the reason');
});

test('a part that breaks down counts as a failure, and the others still run', async () => {
  const broken: GatePart = { ...good('one'), run: () => Promise.reject(new Error('it fell over')) };
  const { sum, said } = await told(broken, good('two'));
  expect(sum).toEqual({ passed: 2, failed: 1 });
  expect(said[0]).toContain('it fell over');
});

test('what needs a part that failed is left out, and so is what needs that', async () => {
  const { sum, said } = await told(
    bad('build'),
    { ...good('site'), needs: 'build' },
    { ...good('more'), needs: 'site' },
  );
  expect(sum).toEqual({ passed: 1, failed: 3 });
  expect(said.filter((line) => line.includes('not run'))).toHaveLength(2);
});

test('what only comes after a part runs when that failed, too', async () => {
  const { sum } = await told(bad('build'), { ...good('types'), after: 'build' });
  expect(sum).toEqual({ passed: 3, failed: 3 });
});

test('what passed at its second try is told, below the part that passed', async () => {
  const again = {
    ...good('site'),
    run: () => Promise.resolve({ passed: 1, failed: 0, output: '', again: ['a'] }),
  };
  const { said } = await told(again);
  expect(said).toHaveLength(2);
  expect(said[1]).toBe('  passed at its second try: a');
});

/** A part that records when it begins and ends, and takes this many ticks of the event loop. */
function watched(name: string, turns: number, diary: string[], more: Partial<GatePart> = {}): GatePart {
  const run = async () => {
    diary.push(`${name} begins`);
    for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    diary.push(`${name} ends`);
    return { passed: 1, failed: 0, output: '' };
  };
  return { ...good(name), ...more, run };
}

test('the lanes run side by side, and the parts of one lane one after the other', async () => {
  const diary: string[] = [];
  await told(
    watched('format', 5, diary),
    watched('unit', 5, diary),
    watched('site', 100, diary, { lane: 'browser' }),
  );
  expect(diary).toEqual([
    'format begins',
    'site begins',
    'format ends',
    'unit begins',
    'unit ends',
    'site ends',
  ]);
});

test('a lane that is done takes over the last part of the other', async () => {
  const diary: string[] = [];
  await told(
    watched('edge', 50, diary),
    watched('site', 5, diary, { lane: 'browser' }),
    watched('outside', 5, diary),
    watched('types', 100, diary),
  );
  expect(diary.indexOf('types begins')).toBeLessThan(diary.indexOf('edge ends'));
  expect(diary.indexOf('outside begins')).toBeGreaterThan(diary.indexOf('edge ends'));
});

test('a part waits for what it needs in the other lane', async () => {
  const diary: string[] = [];
  await told(
    watched('build', 50, diary, { lane: 'browser' }),
    watched('types', 1, diary, { after: 'build' }),
    watched('edge', 1, diary, { needs: 'build' }),
  );
  expect(diary.slice(0, 3)).toEqual(['build begins', 'build ends', 'types begins']);
});

test.each([
  [1, 100],
  [100, 1],
])('the order of what is said does not depend on which lane is faster: %i and %i turns', async (one, two) => {
  const { said } = await told(
    watched('format', one, []),
    watched('build', two, [], { lane: 'browser' }),
    watched('unit', one, []),
    watched('site', two, [], { lane: 'browser' }),
  );
  expect(said.map((line) => /\w+/.exec(line)?.[0])).toEqual(['format', 'build', 'unit', 'site']);
});

const report = (passed: number, failed: number, files: ['passed' | 'failed', string[]][] = []): Report => ({
  numPassedTests: passed,
  numFailedTests: failed,
  testResults: files.map(([status, each]) => ({
    status,
    assertionResults: each.map((one) => ({ status: one, fullName: one, failureMessages: [] })),
  })),
});

test('tests are counted from the report', () => {
  expect(count(report(5, 0), 0)).toEqual({ passed: 5, failed: 0 });
  expect(count(report(5, 2, [['failed', ['failed', 'failed']]]), 1)).toEqual({ passed: 5, failed: 2 });
});

test('a file that could not be loaded counts as a failure', () => {
  expect(count(report(5, 0, [['failed', []]]), 1)).toEqual({ passed: 5, failed: 1 });
});

test('a run without a report, with a stray error or without any test counts as a failure', () => {
  expect(count(undefined, 1)).toEqual({ passed: 0, failed: 1 });
  expect(count(report(5, 0), 1)).toEqual({ passed: 5, failed: 1 });
  expect(count(report(0, 0), 0)).toEqual({ passed: 0, failed: 1 });
});

test('a test that passed with a failure before it is told with why', () => {
  const tried = report(2, 0, [['passed', ['passed', 'failed']]]);
  for (const one of tried.testResults[0]!.assertionResults) one.failureMessages = ['too late\n    at a.ts'];
  expect(triedAgain(tried)).toEqual(['passed: too late']);
  expect(triedAgain(undefined)).toEqual([]);
});
