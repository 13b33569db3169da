/**
 * `npm run test:mutants`: makes mistakes in the core of the edge, one at a time, and says which of them no test notices.
 * It draws a few of each file (`--sample 3`), the same ones for the same `--seed`, and runs the nearest tests only
 * (`--tests 3` files): one that survives may still be noticed by a test further away. Words behind it are parts of paths. Those
 * of `mutants/survivors.yaml` are known, each with a reason.
 */
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { importGraph, nearestTests } from './mutants/nearest-tests.ts';
import { type Mutant, mutantsOf } from './mutants/operators.ts';
import { seededNumbers } from './seeded-numbers.ts';
import { buildWhenChanged } from './site/build.ts';

const SCOPE = [
  'functions/{requests,mail,privacy,intake}/**/*.{ts,tsx}',
  'src/domain/{requests,intake}/**/*.ts',
];
const NO_SOURCE = /\.test\.|\.fixture\./;
const SURVIVORS = new URL('mutants/survivors.yaml', import.meta.url);
const PATIENCE_MS = 4 * 60 * 1000;

interface Known {
  file: string;
  code: string;
  what: string;
  reason: string;
}

/** Some mutants of a file, in the order of its text. Of each file others than of the next: the path belongs to the seed. */
function sampleOf(file: string, size: number, seed: number): Mutant[] {
  const number = Buffer.from(file).reduce((sum, byte) => (sum * 31 + byte) | 0, seed);
  const draw = seededNumbers(number);
  const all = mutantsOf(file, readFileSync(file, 'utf8')).map((mutant) => ({ mutant, place: draw() }));
  const drawn = all.sort((one, other) => one.place - other.place).slice(0, size);
  return drawn.map(({ mutant }) => mutant).sort((one, other) => one.from - other.from);
}

/** Runs tests on a mutant, or on what is right. `late`: on a busy machine that says nothing, so it is no kill. */
function outcomeOf(tests: readonly string[], mutant?: Mutant): 'passed' | 'failed' | 'late' {
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

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    tests: { type: 'string', default: '3' },
  },
});
await buildWhenChanged();
const known = parse(readFileSync(SURVIVORS, 'utf8')) as Known[];
const graph = importGraph();
const files = globSync(SCOPE)
  .filter((file) => !NO_SOURCE.test(file))
  .filter((file) => positionals.length === 0 || positionals.some((part) => file.includes(part)))
  .sort();
const count = { killed: 0, survived: 0, known: 0, all: 0 };
for (const file of files) {
  const lines = readFileSync(file, 'utf8').split('\n');
  const tests = nearestTests(graph, file, Number(values.tests));
  count.all += mutantsOf(file, lines.join('\n')).length;
  const mutants = sampleOf(file, Number(values.sample), Number(values.seed));
  if (mutants.length === 0) continue;
  if (tests.length === 0 || outcomeOf(tests) !== 'passed') {
    console.log(
      `${file}: without a mistake its nearest tests fail or take too long, or there are none: ${tests.join(' ')}`,
    );
    process.exitCode = 1;
    continue;
  }
  for (const mutant of mutants) {
    const code = lines[mutant.line - 1]?.trim() ?? '';
    const why = known.find(
      (one) => one.file === file && one.code === code && one.what === mutant.what,
    )?.reason;
    const outcome = outcomeOf(tests, mutant);
    if (outcome === 'late') {
      console.log(`TOO LATE ${file}:${mutant.line} ${mutant.what}: ${code}`);
      continue;
    }
    const killed = outcome === 'failed';
    count[killed ? 'killed' : why === undefined ? 'survived' : 'known'] += 1;
    console.log(
      `${killed ? 'killed  ' : 'SURVIVED'} ${file}:${mutant.line} ${mutant.what}: ${code}${killed || why === undefined ? '' : ` (known: ${why})`}`,
    );
  }
}
const { killed, survived, known: named, all } = count;
console.log(
  `${killed} of ${killed + survived + named} were killed by the nearest ${values.tests} test files; ${survived} survived, and ${named} that are known. Drawn of ${all}, seed ${values.seed}.`,
);
if (survived > 0) process.exitCode = 1;
