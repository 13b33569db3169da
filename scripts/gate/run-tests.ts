import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../child.ts';
import type { PartResult } from './result.ts';

export interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
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
  return { ...count(text === undefined ? undefined : (JSON.parse(text) as Report), code), output };
}

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
