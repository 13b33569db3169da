/** `npm run marks`: the marks that pairs let count, and whether one talk helped, for each programme with five or more of them. */
import { helpedFigures } from '../requests/helped.ts';
import { markFigures } from '../requests/learning-marks.ts';
import { table } from '../../scripts/edge/table.ts';
import { commandWords, onPlatform } from './platform.ts';

commandWords(0);
await onPlatform(async (env) => {
  const [marks, helped] = await Promise.all([markFigures(env), helpedFigures(env)]);
  console.log(marks.length === 0 ? 'No programme has marks of five pairs or more yet.' : table(marks));
  if (helped.length > 0) console.log(`\nWhether one talk helped:\n${table(helped)}`);
});
