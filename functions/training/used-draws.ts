import { object, string } from 'valibot';
import type { ChosenOptions } from '../../src/domain/training/check/question.ts';
import type { Env } from '../env.ts';
import { keyedHash } from '../privacy/keys/derive.ts';
import { rowAs } from '../database/rows.ts';

/**
 * Marks a draw as handed in, until its time has passed. The explanations show what is right, so the same questions count
 * once: `again` for the same answers (an answer got lost on the way), `used` for other ones. Holds nothing of a person.
 */
export async function handIn(
  env: Env,
  token: string,
  answers: ChosenOptions,
  closes: Date,
  now: Date,
): Promise<'first' | 'again' | 'used'> {
  const given = Object.entries(answers)
    .map(([id, chosen]) => [id, [...chosen].sort()] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const [draw, answersHash] = await Promise.all([
    keyedHash(env, 'training', `handed-in ${token}`),
    keyedHash(env, 'training', `answers ${token} ${JSON.stringify(given)}`),
  ]);
  const [, added] = await env.DB.batch([
    env.DB.prepare('DELETE FROM check_draws WHERE until < ?1').bind(now.toISOString()),
    env.DB.prepare(
      'INSERT INTO check_draws (draw, answers, until) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING',
    ).bind(draw, answersHash, closes.toISOString()),
  ]);
  if (added?.meta.changes === 1) return 'first';
  const found = await env.DB.prepare('SELECT answers FROM check_draws WHERE draw = ?1').bind(draw).first();
  const before = rowAs(object({ answers: string() }), found)?.answers;
  return before === answersHash ? 'again' : 'used';
}
