import type { Env } from '../env.ts';
import { olderPersonsOf, personOf } from '../privacy/keys/person.ts';
import { numberingPlan } from '../platform/portal.ts';

/**
 * While there is an older master key: the statements by which every row of a person gets the index of the newest, for the
 * batch of whoever writes such a row. So all rows of one person always have one index, and what is counted per person stays
 * right before the night moved everybody.
 */
export async function movePerson(
  env: Pick<Env, 'DB' | 'MASTER_KEY'>,
  reach: string,
): Promise<D1PreparedStatement[]> {
  const older = await olderPersonsOf(env, reach, numberingPlan);
  if (older.length === 0) return [];
  const newest = await personOf(env, reach, numberingPlan);
  return ['submissions', 'mentors'].map((table) =>
    env.DB.prepare(`UPDATE ${table} SET person = ?1 WHERE person IN (SELECT value FROM json_each(?2))`).bind(
      newest,
      JSON.stringify(older),
    ),
  );
}
