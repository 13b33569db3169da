import { expect, test } from 'vitest';
import { runSteps } from './run-steps.ts';
import type { Step } from './steps.ts';
import { count } from './tests.ts';

const good = (name: string): Step => ({
  name,
  run: () => Promise.resolve({ passed: 2, failed: 0, output: 'noise' }),
});
const bad = (name: string): Step => ({
  name,
  run: () => Promise.resolve({ passed: 1, failed: 3, output: 'the reason' }),
});

test('steps that pass are counted and keep quiet', async () => {
  const said: string[] = [];
  expect(await runSteps([good('one'), good('two')], (line) => said.push(line))).toEqual({
    passed: 4,
    failed: 0,
  });
  expect(said).toHaveLength(2);
  expect(said.join()).not.toContain('noise');
});

test('after a step that failed the others still run, and its output is shown', async () => {
  const said: string[] = [];
  expect(await runSteps([bad('one'), good('two')], (line) => said.push(line))).toEqual({
    passed: 3,
    failed: 3,
  });
  expect(said[0]).toBe('  the reason');
});

test('what needs a step that failed is left out, and so is what needs that', async () => {
  const said: string[] = [];
  const chain = [bad('build'), { ...good('site'), needs: 'build' }, { ...good('more'), needs: 'site' }];
  expect(await runSteps(chain, (line) => said.push(line))).toEqual({ passed: 1, failed: 3 });
  expect(said.filter((line) => line.includes('not run'))).toHaveLength(2);
});

const report = (passed: number, failed: number, files: ['passed' | 'failed', string[]][] = []) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  testResults: files.map(([status, each]) => ({
    status,
    assertionResults: each.map((one) => ({ status: one })),
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
