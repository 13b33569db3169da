/** `npm run keys -- standing`: what each master key still holds, and when one of before may go. */
import { type KeyStanding, readKeyStanding } from '../privacy/erasure/key-standing.ts';
import { localDay } from '../../src/domain/calendar/local-day.ts';
import { timeZone } from '../platform/portal.ts';
import { onPlatform } from './platform.ts';
import { table } from '../../scripts/edge/table.ts';

/** What to do about a key of which something is left. */
function adviceOn({ kind, people, mayGo }: KeyStanding): string {
  if (kind === 'newest') return 'stays';
  if (people > 0) return 'must move: npm run person -- reindex';
  if (kind === 'other') return 'not in MASTER_KEY: what it made does not work';
  return `may go after ${localDay(new Date(mayGo), timeZone)}`;
}

/** Prints what each master key still holds, in the database here or online. */
export const printKeyStanding = (): Promise<void> =>
  onPlatform(async (env) => {
    const now = new Date();
    const all = await readKeyStanding(env, now);
    const rows = all.map((one) => {
      const { mark, kind, people, links, erasures } = one;
      return { key: mark || 'before marks', kind, people, links, erasures, advice: adviceOn(one) };
    });
    console.log(table(rows));
  });
