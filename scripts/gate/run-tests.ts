import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../child.ts';
import type { PartResult } from './result.ts';

export interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: Assertion[] }[];
}

/** A test. One that passed has messages of failure when it was tried again. */
interface Assertion {
  status: string;
  fullName: string;
  failureMessages: readonly string[];
}

/** Runs the tests of these projects of vitest.config.ts, or of these files in them, and counts them. */
export async function runTests(projects: readonly string[], files: readonly string[]): Promise<PartResult> {
  const folder = await mkdtemp(join(tmpdir(), 'mentoring-gate-'));
  const file = join(folder, 'report.json');
  const which = projects.map((project) => `--project=${project}`);
  const { code, output } = await run('vitest', [
    'run',
    ...which,
    ...files,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const text = await readFile(file, 'utf8').catch(() => undefined);
  await rm(folder, { recursive: true });
  const report = text === undefined ? undefined : (JSON.parse(text) as Report);
  return { ...count(report, code), output, again: triedAgain(report) };
}

/** The tests that passed at their second try, each with the first line of what went wrong before. */
export const triedAgain = (report: Report | undefined): string[] =>
  (report?.testResults ?? [])
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status, failureMessages }) => status === 'passed' && failureMessages.length > 0)
    .map(({ fullName, failureMessages }) => `${fullName}: ${failureMessages[0]?.split('\n')[0] ?? ''}`);

/**
 * Tests that passed and failed. What stops a file or the whole run before its tests, an error that no test caught,
 * and a project without any test each count as one that failed.
 */
export function count(report: Report | undefined, code: number): Pick<PartResult, 'passed' | 'failed'> {
  const passed = report?.numPassedTests ?? 0;
  const stopped = (report?.testResults ?? []).filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
  );
  const failed = (report?.numFailedTests ?? 0) + stopped.length;
  const silent = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: silent ? 1 : failed };
}
