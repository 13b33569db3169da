import { aheadAt } from './local-day.ts';

/** When the clocks of a zone go to another time. */
interface ClockChange {
  at: number;
  from: number;
  to: number;
}

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** Looks for the moment itself, between two of which the clocks differ. */
function changeBetween(before: number, after: number, timeZone: string): ClockChange {
  const from = aheadAt(before, timeZone);
  let [low, high] = [before, after];
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (aheadAt(middle, timeZone) === from) low = middle;
    else high = middle;
  }
  return { at: high, from, to: aheadAt(high, timeZone) };
}

function changesIn(firstYear: number, lastYear: number, timeZone: string): ClockChange[] {
  const changes: ClockChange[] = [];
  const end = Date.UTC(lastYear + 1, 0, 1);
  for (let day = Date.UTC(firstYear, 0, 1); day < end; day += DAY_MS) {
    if (aheadAt(day, timeZone) !== aheadAt(day + DAY_MS, timeZone))
      changes.push(changeBetween(day, day + DAY_MS, timeZone));
  }
  return changes;
}

const two = (count: number): string => String(count).padStart(2, '0');

function offset(ahead: number): string {
  const minutes = Math.abs(ahead) / (60 * 1000);
  return `${ahead < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(Math.floor(minutes % 60))}`;
}

/** A moment as the clocks show it that are so far ahead: `20261201T153000`. */
export const onClock = (moment: number, ahead: number): string =>
  new Date(moment + ahead).toISOString().replaceAll(/[-:]|\.\d+Z$/g, '');

/** The lines that say how the clocks of a zone go in these years, looked up and not assumed: a file that names a zone holds them. */
export function zoneLines(moments: readonly Date[], timeZone: string): string[] {
  const years = moments.map((moment) => moment.getUTCFullYear());
  const firstYear = Math.min(...years);
  const start = Date.UTC(firstYear, 0, 1);
  const atStart = aheadAt(start, timeZone);
  const changes = [
    { at: start, from: atStart, to: atStart },
    ...changesIn(firstYear, Math.max(...years), timeZone),
  ];
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${timeZone}`,
    ...changes.flatMap(({ at, from, to }) => {
      const kind = to > from ? 'DAYLIGHT' : 'STANDARD';
      return [
        `BEGIN:${kind}`,
        `DTSTART:${onClock(at, from)}`,
        `TZOFFSETFROM:${offset(from)}`,
        `TZOFFSETTO:${offset(to)}`,
        `END:${kind}`,
      ];
    }),
    'END:VTIMEZONE',
  ];
}
