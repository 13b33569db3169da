/** `npm run bench`: measures what the documents claim. Names after `--` choose what to measure. */
import { buildWhenChanged } from '../scripts/site/build.ts';
import { GOALS } from './goals.ts';
import { MEASUREMENTS, type MeasurementName } from './measurements.ts';
import { lineOf, verdictsOn } from './verdict.ts';

const names = Object.keys(MEASUREMENTS) as MeasurementName[];
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !names.includes(name as MeasurementName));
if (unknown.length > 0) {
  console.error(`There is no measurement ${unknown.join(', ')}. Choose from: ${names.join(', ')}.`);
  process.exit(1);
}

const built = await buildWhenChanged();
if (built && built.code !== 0) {
  console.error(built.output);
  process.exit(1);
}

const missed: string[] = [];
for (const name of names.filter((name) => asked.length === 0 || asked.includes(name))) {
  console.log(`\n${name}`);
  const { measure } = await MEASUREMENTS[name]();
  const verdicts = verdictsOn(await measure(), GOALS[name]);
  for (const verdict of verdicts) console.log(lineOf(verdict));
  missed.push(...verdicts.filter(({ isMissed }) => isMissed).map((verdict) => lineOf(verdict)));
}
const closing =
  missed.length === 0 ? 'Every goal is reached.' : `Goals that are missed: ${missed.length.toString()}.`;
console.log(['', closing, ...missed].join('\n'));
process.exitCode = missed.length > 0 ? 1 : 0;
