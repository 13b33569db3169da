import { spawnSync } from 'node:child_process';
import type { Mutant } from './operators.ts';

const PATIENCE_MS = 10 * 60 * 1000;

/** `late`: on a busy machine that says nothing, so it is no kill. */
export type Outcome = 'passed' | 'failed' | 'late';

/** Runs tests on a mutant, or on what is right. */
export function mutantOutcome(tests: readonly string[], mutant?: Mutant): Outcome {
  const projects = ['worker', 'node'].filter((name) => tests.some((test) => test.includes(`.${name}.`)));
  const { status } = spawnSync(
    'vitest',
    // What was transformed before has no mistake in it, and must not get one.
    ['run', '--no-fsModuleCache', '--bail', '1', ...projects.map((name) => `--project=${name}`), ...tests],
    {
      stdio: 'ignore',
      timeout: PATIENCE_MS,
      env: { ...process.env, ...(mutant && { MUTANT: JSON.stringify(mutant) }) },
    },
  );
  if (status === null) return 'late';
  return status === 0 ? 'passed' : 'failed';
}
