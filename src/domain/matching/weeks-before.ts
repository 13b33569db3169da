import type { Day } from './day.ts';

/** The day that lies this many weeks before another day. */
export function weeksBefore(day: Day, weeks: number): Day {
  const moment = new Date(`${day}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() - 7 * weeks);
  return moment.toISOString().slice(0, 10);
}
