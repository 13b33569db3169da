import * as v from 'valibot';

/** A day as `2026-11-23`. Days of this form sort as text. */
export const dayShape = v.pipe(v.string(), v.isoDate());
export type Day = v.InferOutput<typeof dayShape>;

/** The day that lies this many weeks before another day. */
export function weeksBefore(day: Day, weeks: number): Day {
  const moment = new Date(`${day}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() - 7 * weeks);
  return moment.toISOString().slice(0, 10);
}
