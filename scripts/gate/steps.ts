import { buildWhenChanged } from '../site/build.ts';
import { check, type Result } from './result.ts';
import { tests } from './tests.ts';

/** One part of the gate. A step that `needs` another is left out when that one failed. */
export interface Step {
  name: string;
  needs?: string;
  run: () => Promise<Result>;
}

/** The whole gate, fastest first. */
export const steps: Step[] = [
  { name: 'format', run: () => check('prettier', ['--check', '--log-level=warn', '.']) },
  { name: 'tests in Node and in a small DOM', run: () => tests('node', 'dom') },
  { name: 'types of the edge', run: () => check('tsc', ['--noEmit', '--project', 'functions']) },
  {
    name: 'types of the commands',
    run: () => check('tsc', ['--noEmit', '--project', 'functions/commands']),
  },
  {
    name: 'types and templates',
    run: () =>
      check('astro', ['check', '--minimumSeverity', 'warning', '--minimumFailingSeverity', 'warning']),
  },
  // After `astro check`, which makes the types of the content: without them the linter knows less on a fresh clone.
  { name: 'lint', run: () => check('eslint', ['--max-warnings=0', '.']) },
  { name: 'build', run: build },
  { name: 'tests of the edge in workerd', needs: 'build', run: () => tests('worker') },
  { name: 'tests of the site in Chromium', needs: 'build', run: () => tests('site') },
  // Alone: it takes the whole machine, and browsers beside it would wait too long.
  { name: 'tests of the edge from outside', needs: 'build', run: () => tests('outside') },
];

async function build(): Promise<Result> {
  const ended = await buildWhenChanged();
  const failed = ended !== undefined && ended.code !== 0;
  return { passed: failed ? 0 : 1, failed: failed ? 1 : 0, output: ended?.output ?? '' };
}
