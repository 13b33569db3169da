import type { Goal } from './goals.ts';
import type { Measurement } from './measurement.ts';

/** A figure, and how it stands to its goal when it has one. */
export interface Verdict extends Measurement {
  isMissed: boolean;
  /** What was to be reached, who says so, and by how much it is missed. */
  text: string;
}

/** Ratios and sizes repeat, times and counts do not: those are shown whole, for their size only. */
const WITH_DECIMALS = ['times', 'kB', 'frames'];

/** How each figure stands to its goal. What has a goal and was not measured misses it. */
export function verdictsOn(
  figures: readonly Measurement[],
  goals: Readonly<Record<string, Goal>> = {},
): Verdict[] {
  const judged = figures.map((figure) => verdictOn(figure, goals[figure.what]));
  const unmeasured = Object.entries(goals)
    .filter(([what]) => !figures.some((figure) => figure.what === what))
    .map(([what, goal]) => verdictOn({ what, value: Number.NaN, unit: '' }, goal));
  return [...judged, ...unmeasured];
}

function verdictOn(figure: Measurement, goal: Goal | undefined): Verdict {
  const { value, unit, goal: own } = figure;
  if (!goal) {
    const text = own ? `${own.reached ? 'reaches' : 'MISSES'} ${own.text}` : '';
    return { ...figure, isMissed: own?.reached === false, text };
  }
  const isMost = 'most' in goal;
  const limit = isMost ? goal.most : goal.least;
  const wanted = `${isMost ? 'at most' : 'at least'} ${limit.toString()} ${unit}`;
  const missedBy = isMost ? value - limit : limit - value;
  if (missedBy <= 0) return { ...figure, isMissed: false, text: `reaches ${wanted} (${goal.source})` };
  const share = limit === 0 ? '' : `, ${((missedBy / limit) * 100).toFixed(1)} %`;
  const by = Number.isNaN(value) ? 'it was not measured' : `by ${missedBy.toFixed(2)}${share}`;
  return { ...figure, isMissed: true, text: `MISSES ${wanted}: ${by} (${goal.source})` };
}

/** The line in which a figure is shown. */
export function lineOf({ what, value, unit, text }: Verdict): string {
  const shown = value.toFixed(WITH_DECIMALS.includes(unit) ? 2 : 0);
  return `  ${what.padEnd(52)} ${shown.padStart(9)} ${unit.padEnd(12)} ${text}`.trimEnd();
}
