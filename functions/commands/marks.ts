/** `npm run marks`: the marks that pairs let count, at the start and at the end, for each programme with five pairs or more. */
import { markFigures } from '../requests/learning-marks.ts';
import { table } from '../../scripts/edge/table.ts';
import { onPlatform } from './platform.ts';

await onPlatform(async (env) => {
  const figures = await markFigures(env);
  console.log(figures.length === 0 ? 'No programme has marks of five pairs or more yet.' : table(figures));
});
