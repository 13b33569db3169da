import { object, string } from 'valibot';
import type { Env } from '../env.ts';
import { monthKeys, sealingMonth, warnOfLastMonth } from '../privacy/keys/month-keys.ts';
import { open, seal } from '../privacy/keys/seal.ts';
import { logFault } from '../log-fault.ts';
import { rowsAs } from '../database/rows.ts';
import { addressPlace } from './mentors.ts';

const addressRow = object({ id: string(), address: string() });

/** Addresses per night: the platform limits the calls of a run. The rest follows the next night. */
const MOST_AT_ONCE = 300;

/**
 * Seals the addresses of mentors with the key of this month. A mentor stays for years, and the key of the month in which
 * the address came does not: without this, destroying it would lose the mentor. Returns how many were sealed again, and warns when
 * there will soon be no key to do so with.
 */
export async function resealAddresses(env: Env, now: Date): Promise<number> {
  warnOfLastMonth(env, now);
  const month = sealingMonth(monthKeys(env).keys(), now);
  // In random order, so that one that nobody can read cannot keep the others out.
  const found = await env.DB.prepare(
    "SELECT id, address FROM mentors WHERE address NOT LIKE 'v1.' || ?1 || '.%' ORDER BY random() LIMIT ?2",
  )
    .bind(month, MOST_AT_ONCE)
    .all();
  let done = 0;
  for (const { id, address } of rowsAs(addressRow, found)) {
    try {
      const again = await seal(env, addressPlace(id), await open(env, addressPlace(id), address), now);
      // A coordinator may have given another address meanwhile.
      await env.DB.prepare('UPDATE mentors SET address = ?3 WHERE id = ?1 AND address = ?2')
        .bind(id, address, again)
        .run();
      done += 1;
    } catch (error) {
      logFault('reseal', error);
    }
  }
  return done;
}
