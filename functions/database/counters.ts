import { number, object } from 'valibot';
import { localDay } from '../../src/domain/calendar/local-day.ts';
import type { Env } from '../env.ts';
import { rowsAs } from './rows.ts';
import { readSiteConfig } from '../platform/site-config.ts';
import { timeZone } from '../platform/portal.ts';

/**
 * Counts a form that is stored, in the batch that stores it and before its line of audit: neither the same form that
 * comes again counts, nor a batch that is tried again because its answer got lost.
 */
export function countStatement(
  { DB }: Pick<Env, 'DB'>,
  { id, reference, form }: { id: string; reference: string; form: string },
  now: Date,
): D1PreparedStatement {
  return DB.prepare(
    `INSERT INTO counters (name, day, count)
     SELECT ?3, ?4, 1 FROM submissions WHERE id = ?1 AND reference = ?2
       AND NOT EXISTS (SELECT 1 FROM audit WHERE submission_id = ?1 AND event = 'stored')
     ON CONFLICT DO UPDATE SET count = count + 1`,
  ).bind(id, reference, form, localDay(now, timeZone));
}

/** Reads how often a form came in today, for a batch. */
export const dayCountStatement = ({ DB }: Pick<Env, 'DB'>, form: string, now: Date): D1PreparedStatement =>
  DB.prepare('SELECT count FROM counters WHERE name = ?1 AND day = ?2').bind(form, localDay(now, timeZone));

/** Shares of what is expected in a day. By the limits of `platform/flood.ts` one network never brings in the second. */
const TRUSTED_SHARE = 0.5;
const MOST_SHARE = 10;

/**
 * How many of one form a day go their way without a person who looks first, and how many may come in before it asks to
 * come back tomorrow, by `perDay` in `content/site.yaml`.
 */
export async function dayLimits(env: Env): Promise<{ trustedPerDay: number; perDay: number }> {
  const expected = Number(env.PER_DAY) || (await readSiteConfig(env)).perDay;
  return { trustedPerDay: expected * TRUSTED_SHARE, perDay: expected * MOST_SHARE };
}

/** Whether the daily limit is reached, by the rows of {@link dayCountStatement}. */
export async function isFullDay(env: Env, rows: D1Result | undefined): Promise<boolean> {
  const [row] = rowsAs(object({ count: number() }), rows);
  return (row?.count ?? 0) >= (await dayLimits(env)).perDay;
}
