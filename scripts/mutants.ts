/**
 * `npm run test:mutants`: makes mistakes in the core of the edge, one at a time, and says which of them no test notices.
 * It draws some of each folder (`--sample 15`), the same ones for the same `--seed`. The nearest tests are run first
 * (`--tests 3` files); what they let live is tried by more (`--far 60`). Words behind it are parts of paths. Those of
 * `mutants/survivors.yaml` are known, each with a reason why nobody could notice.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { importGraph, nearestTests } from './mutants/nearest-tests.ts';
import type { Mutant } from './mutants/operators.ts';
import { type Outcome, mutantOutcome } from './mutants/outcome.ts';
import { sampleOf } from './mutants/sample.ts';
import { parseWords } from './parse-words.ts';
import { buildWhenChanged } from './site/build.ts';

const FOLDERS = [
  ...['functions/requests', 'functions/mail', 'functions/privacy', 'functions/intake'],
  ...['src/domain/requests', 'src/domain/intake'],
];
const SURVIVORS = new URL('mutants/survivors.yaml', import.meta.url);

interface Known {
  file: string;
  code: string;
  what: string;
  reason: string;
}

const { values, positionals } = parseWords(
  {
    options: {
      sample: { type: 'string', default: '15' },
      seed: { type: 'string', default: '1' },
      tests: { type: 'string', default: '3' },
      far: { type: 'string', default: '60' },
    },
  },
  Infinity,
);
const isAsked = (file: string): boolean =>
  positionals.length === 0 || positionals.some((part) => file.includes(part));
const known = parse(readFileSync(SURVIVORS, 'utf8')) as Known[];
const graph = importGraph();
const testsOf = ({ file }: Mutant, most: string): string[] => nearestTests(graph, file, Number(most));

/** Whether the nearest tests notice a mutant, or else those further away. */
function judge(mutant: Mutant): Outcome {
  const near = testsOf(mutant, values.tests);
  const first = near.length === 0 ? 'passed' : mutantOutcome(near, mutant);
  const others = testsOf(mutant, values.far).slice(near.length);
  return first !== 'passed' || others.length === 0 ? first : mutantOutcome(others, mutant);
}

await buildWhenChanged();
const samples = FOLDERS.map((folder) => ({
  folder,
  ...sampleOf(folder, Number(values.sample), Number(values.seed), isAsked),
})).filter(({ all }) => all > 0);
const needed = new Set(samples.flatMap(({ drawn }) => drawn.flatMap((one) => testsOf(one, values.far))));
if (mutantOutcome([...needed]) !== 'passed') {
  console.error('Without a mistake these tests fail or take too long:', ...needed);
  process.exit(1);
}
const table = samples.map(({ folder, drawn, all }) => {
  const count = { folder, killed: 0, survived: 0, known: 0, late: 0, all };
  for (const mutant of drawn) {
    const outcome = judge(mutant);
    const { file, line, code, what } = mutant;
    const isThis = (one: Known) => one.file === file && one.code === code && one.what === what;
    const reason = outcome === 'passed' ? known.find(isThis)?.reason : undefined;
    const word = {
      failed: 'killed',
      passed: reason === undefined ? 'survived' : 'known',
      late: 'late',
    } as const;
    count[word[outcome]] += 1;
    const why = reason === undefined ? '' : ` (${reason})`;
    console.log(`${word[outcome].padEnd(8)} ${file}:${line} ${what}: ${code}${why}`);
  }
  return count;
});
const sum = (name: 'killed' | 'survived' | 'known' | 'late' | 'all'): number =>
  table.reduce((total, row) => total + row[name], 0);
const total = {
  folder: `seed ${values.seed}`,
  ...{
    killed: sum('killed'),
    survived: sum('survived'),
    known: sum('known'),
    late: sum('late'),
    all: sum('all'),
  },
};
for (const { folder, killed, survived, known: named, late, all } of [...table, total]) {
  const judged = killed + survived + named;
  const score = judged === 0 ? 'nothing judged' : `${Math.round((killed / judged) * 100)} %`;
  console.log(
    `${folder.padEnd(20)} ${killed} killed, ${survived} survived, ${named} known, ${late} too late: ${score}, drawn of ${all}`,
  );
}
if (total.survived > 0) process.exitCode = 1;
