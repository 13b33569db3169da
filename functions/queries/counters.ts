import { localDay } from '../../src/domain/life/local-day.ts';
import type { Env } from '../env.ts';
import { readTerms } from '../terms.ts';

/** Counts a form that is stored, in the batch that stores it. */
export function countStatement({ DB }: Pick<Env, 'DB'>, form: string, now: Date): D1PreparedStatement {
  return DB.prepare(
    `INSERT INTO counters (name, day, count) VALUES (?1, ?2, 1)
     ON CONFLICT DO UPDATE SET count = count + 1`,
  ).bind(form, localDay(now));
}

/** Whether a form came in so often today that a person has to look first: `perDay` in `content/site.yaml`. */
export async function isDayFull(env: Env, form: string, now: Date): Promise<boolean> {
  const { perDay } = await readTerms(env);
  const count = await env.DB.prepare('SELECT count FROM counters WHERE name = ?1 AND day = ?2')
    .bind(form, localDay(now))
    .first<number>('count');
  return (count ?? 0) >= perDay;
}
