import { array, number, object, parse, picklist, string } from 'valibot';
import type { Env } from '../env.ts';

const MINUTE_MS = 60 * 1000;
const FIRST_MS = MINUTE_MS;
const LONGEST_MS = 30 * MINUTE_MS;
const SLOW_MS = 24 * 60 * MINUTE_MS;

const pauseRow = object({
  what: picklist(['all', 'at-once']),
  since: string(),
  until: string(),
  count: number(),
  failure: string(),
});

/** The pauses of sending that are, or were the last: of all mail, and of sending right after a response. */
export async function readPauses({ DB }: Pick<Env, 'DB'>) {
  const { results } = await DB.prepare('SELECT what, since, until, count, failure FROM mail_pauses').all();
  const rows = parse(array(pauseRow), results);
  return {
    all: rows.find(({ what }) => what === 'all'),
    atOnce: rows.find(({ what }) => what === 'at-once'),
  };
}

/** The pause after so many failures in a row of the mail server: it doubles, up to half an hour. */
const pauseAfter = (count: number): number => Math.min(FIRST_MS * 2 ** (count - 1), LONGEST_MS);

async function pause(
  { DB }: Pick<Env, 'DB'>,
  what: 'all' | 'at-once',
  { failure, count, ms, now }: { failure: string; count: number; ms: number; now: Date },
): Promise<void> {
  // Runs that fail side by side begin one pause together.
  await DB.prepare(
    `INSERT INTO mail_pauses (what, since, until, count, failure) VALUES (?1, ?2, ?3, ?4, ?5)
     ON CONFLICT (what) DO UPDATE SET until = ?3, count = ?4, failure = ?5 WHERE mail_pauses.until <= ?2`,
  )
    .bind(what, now.toISOString(), new Date(now.getTime() + ms).toISOString(), count, failure)
    .run();
}

/** Lets all mail rest, because the server is away or does not let us in; `count` is how often that was so in a row. */
export const restAll = (env: Pick<Env, 'DB'>, failure: string, count: number, now: Date): Promise<void> =>
  pause(env, 'all', { failure, count, ms: pauseAfter(count), now });

/** Leaves all mail to the scheduler for a day: the server takes longer than the platform waits after a response. */
export const leaveToScheduler = (env: Pick<Env, 'DB'>, now: Date): Promise<void> =>
  pause(env, 'at-once', { failure: 'unanswered', count: 1, ms: SLOW_MS, now });

/** Ends the rest of all mail: the server took one. */
export async function endRest({ DB }: Pick<Env, 'DB'>): Promise<void> {
  await DB.prepare("DELETE FROM mail_pauses WHERE what = 'all'").run();
}
