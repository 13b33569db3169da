import { object, string } from 'valibot';
import { localDay } from '../../src/domain/calendar/local-day.ts';
import type { Env } from '../env.ts';
import { keyedHash, type MasterKeys } from '../privacy/keys/derive.ts';
import { rowAs } from './rows.ts';
import { timeZone } from '../platform/portal.ts';

/** A day, from one network, of one module or survey: room for the colleagues of a ward, and none for a program. */
const MOST_A_NETWORK = 60;

/** What is handed in. `network`: from where; left out for who may come as often as they like. */
interface HandedInDraw {
  /** The module of a final check, or the survey. */
  of: string;
  token: string;
  answers: Readonly<Record<string, readonly string[]>>;
  closes: Date;
  /** The master key that signed the draw: so it is the same draw after a newer key came. */
  signedBy: MasterKeys;
  network: string | undefined;
  /** Counts the answers, in the same transaction, while `changes() > 0`: that is, the first time. */
  count?: D1PreparedStatement;
}

/**
 * Marks a draw of a final check, or the sheet of a survey, as handed in until its time has passed, so that it counts
 * once: `again` for the same answers (an answer got lost on the way), `used` for other ones. `crowded`: others in this
 * network used up the attempts of today, and the draw may come again.
 */
export async function handIn(
  env: Env,
  { of, token, answers, closes, signedBy, network, count }: HandedInDraw,
  now: Date,
): Promise<'first' | 'again' | 'used' | 'crowded'> {
  const day = localDay(now, timeZone);
  const given = Object.entries(answers)
    .map(([id, chosen]) => [id, [...chosen].sort()] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const [draw, answersHash, networkHash] = await Promise.all([
    keyedHash(signedBy, 'training', `handed-in ${token}`),
    keyedHash(signedBy, 'training', `answers ${token} ${JSON.stringify(given)}`),
    network === undefined ? null : keyedHash(signedBy, 'training', `network ${day} ${of} ${network}`),
  ]);
  const [, , added] = await env.DB.batch([
    env.DB.prepare('DELETE FROM check_draws WHERE until < ?1').bind(now.toISOString()),
    env.DB.prepare('DELETE FROM check_networks WHERE day < ?1').bind(day),
    env.DB.prepare(
      `INSERT INTO check_draws (draw, answers, until) SELECT ?1, ?2, ?3
       WHERE NOT EXISTS (SELECT 1 FROM check_networks WHERE network = ?4 AND count >= ?5)
       ON CONFLICT DO NOTHING`,
    ).bind(draw, answersHash, closes.toISOString(), networkHash, MOST_A_NETWORK),
    ...(count ? [count] : []),
    env.DB.prepare(
      `INSERT INTO check_networks (network, day, count) SELECT ?1, ?2, 1 WHERE ?1 IS NOT NULL AND changes() > 0
       ON CONFLICT DO UPDATE SET count = count + 1`,
    ).bind(networkHash, day),
  ]);
  if (added?.meta.changes === 1) return 'first';
  const found = await env.DB.prepare('SELECT answers FROM check_draws WHERE draw = ?1').bind(draw).first();
  const before = rowAs(object({ answers: string() }), found)?.answers;
  if (before === undefined) return 'crowded';
  return before === answersHash ? 'again' : 'used';
}
