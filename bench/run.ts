/** `npm run bench`: measures what the documents claim. Names after `--` choose what to measure. */
import { buildWhenChanged } from '../scripts/site/build.ts';
import type { Measurement } from './measurement.ts';

const MEASUREMENTS = {
  weight: () => import('./weight.ts'),
  'next-page': () => import('./next-page.ts'),
  ranking: () => import('./ranking.ts'),
  merging: () => import('./merging.ts'),
  directory: () => import('./directory.ts'),
  intake: () => import('./intake.ts'),
  'linked-pages': () => import('./linked-pages.ts'),
  grading: () => import('./grading.ts'),
  build: () => import('./build.ts'),
  lighthouse: () => import('./lighthouse.ts'),
} satisfies Record<string, () => Promise<{ measure: () => Promise<Measurement[]> }>>;

type Name = keyof typeof MEASUREMENTS;
const names = Object.keys(MEASUREMENTS) as Name[];
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !names.includes(name as Name));
if (unknown.length > 0) {
  console.error(`There is no measurement ${unknown.join(', ')}. Choose from: ${names.join(', ')}.`);
  process.exit(1);
}

const built = await buildWhenChanged();
if (built && built.code !== 0) {
  console.error(built.output);
  process.exit(1);
}

let missed = 0;
for (const name of names.filter((name) => asked.length === 0 || asked.includes(name))) {
  console.log(`\n${name}`);
  const { measure } = await MEASUREMENTS[name]();
  for (const { what, value, unit, goal } of await measure()) {
    const verdict = goal === undefined ? '' : goal.reached ? `reaches ${goal.text}` : `MISSES ${goal.text}`;
    if (goal && !goal.reached) missed += 1;
    console.log(
      `  ${what.padEnd(52)} ${value.toFixed(value < 100 ? 2 : 0).padStart(9)} ${unit.padEnd(12)} ${verdict}`,
    );
  }
}
console.log(`\n${missed === 0 ? 'Every goal is reached.' : `Goals that are missed: ${missed.toString()}.`}`);
process.exitCode = missed > 0 ? 1 : 0;
