import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from '../child.ts';
import { buildWhenChanged } from '../site/build.ts';
import { all, check, type PartResult } from './result.ts';
import { runTests } from './run-tests.ts';

export interface GatePart {
  name: string;
  asks: string;
  /** Parts of one lane begin in sequence; the lanes run side by side, one per core. */
  lane: 'browser' | 'other';
  /** Runs after this part, and is skipped when that failed. */
  needs?: string;
  /** Runs after this part, whatever its result. */
  after?: string;
  /** The projects of vitest.config.ts whose test files it can run one by one. */
  projects?: readonly string[];
  run: () => Promise<PartResult>;
}

/** A part that runs the tests of these projects, or of these files only. */
export function testsOf(projects: readonly string[], files: readonly string[] = []) {
  return { projects, run: () => runTests(projects, files) };
}

export const parts: readonly GatePart[] = [
  {
    name: 'format',
    asks: 'Is every file written as Prettier writes it?',
    lane: 'other',
    run: () => check('prettier', ['--check', '--log-level=warn', '.']),
  },
  {
    name: 'unit',
    asks: 'Do the rules, the content and the islands do what their tests say, in Node and in a small DOM?',
    lane: 'other',
    ...testsOf(['node', 'dom']),
  },
  {
    name: 'build',
    asks: 'Does the site build, with all of its content?',
    lane: 'browser',
    run: build,
  },
  {
    name: 'types',
    asks: 'Do the types fit, in the templates too?',
    lane: 'other',
    // Both write the types of the content, so not at the same time.
    after: 'build',
    run: () => check('astro', ['check', '--minimumSeverity=warning', '--minimumFailingSeverity=warning']),
  },
  {
    name: 'lint',
    asks: 'Does the code keep the rules of the house: who imports whom, accessible markup, safe types?',
    lane: 'other',
    after: 'build',
    run: lint,
  },
  {
    name: 'unused',
    asks: 'Is every file, export and package used, and none missing?',
    lane: 'other',
    run: () => check('knip', []),
  },
  {
    name: 'edge',
    asks: 'Does the edge do what its tests say, in workerd and with a real database?',
    lane: 'other',
    needs: 'build',
    ...testsOf(['worker']),
  },
  {
    name: 'site',
    asks: 'Does the built site work for everybody, in Chromium?',
    lane: 'browser',
    needs: 'build',
    ...testsOf(['site']),
  },
  {
    name: 'outside',
    asks: 'Does the edge keep its promises when it is killed, when its disk is full and when its input is bent?',
    lane: 'other',
    needs: 'build',
    ...testsOf(['outside']),
  },
];

async function build(): Promise<PartResult> {
  const ended = await buildWhenChanged();
  const failed = ended !== undefined && ended.code !== 0;
  return { passed: failed ? 0 : 1, failed: failed ? 1 : 0, output: ended?.output ?? '' };
}

/** No cache, because a rule that knows types can fail in an unchanged file. */
async function lint(): Promise<PartResult> {
  // The linter needs the types of the content.
  if (!existsSync(join(root, '.astro/types.d.ts'))) await run('astro', ['sync']);
  return all([
    await check('eslint', ['--max-warnings=0', '.']),
    // Compiles every TypeScript file with the settings of its own folder, and judges it by rules that know the types.
    await check('oxlint', ['--deny-warnings']),
  ]);
}
