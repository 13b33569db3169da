import { number, object, picklist, string } from 'valibot';
import { DRAW_MS } from '../../../src/domain/training/check/term.ts';
import type { Env } from '../../env.ts';
import { rowsAs } from '../../database/rows.ts';
import { readSiteConfig } from '../../platform/site-config.ts';
import { keyMarks } from '../keys/derive.ts';
import { readTombstones } from './tombstones.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * What one master key still holds. `mark`: by which it is known; empty for what is older than marks. `people`: rows whose index it
 * made, which must move. `links` that are open and `erasures` that are kept cannot move, and end.
 */
export interface KeyStanding {
  mark: string;
  /** `other` is not in `MASTER_KEY`. */
  kind: 'newest' | 'older' | 'other';
  people: number;
  links: number;
  erasures: number;
  /** When it may be taken away without anybody noticing, ISO text in UTC; empty as long as something must move. */
  mayGo: string;
}

const heldRow = object({
  what: picklist(['people', 'links']),
  mark: string(),
  count: number(),
  until: string(),
});

// An index is `<writing>.<mark>.<64 digits>`.
const HELD = `SELECT 'people' AS what, mark, count(*) AS count, '' AS until FROM (
    SELECT CASE WHEN length(person) > 73 THEN substr(person, -73, 8) ELSE '' END AS mark
    FROM (SELECT person FROM submissions UNION ALL SELECT person FROM mentors)
  ) GROUP BY mark
  UNION ALL SELECT 'links', coalesce(key, ''), count(*), max(expires_at) FROM links
  WHERE used_at IS NULL AND expires_at > ?1 AND key IS NOT 'ended' GROUP BY key`;

const sinceRow = object({ mark: string(), since: string() });

/** Until when a check of which a key signed the questions may still become a certificate, when another key came at `since`. */
async function checksUntil(env: Env, since: string): Promise<string> {
  const { certificateDays } = await readSiteConfig(env);
  return new Date(Date.parse(since) + DRAW_MS + certificateDays * DAY_MS).toISOString();
}

/** What every master key still holds: those of `MASTER_KEY`, newest first, and others of which something is left. */
export async function readKeyStanding(env: Env, now: Date): Promise<KeyStanding[]> {
  const [here, tombstones, [heldRows, sinceRows]] = await Promise.all([
    keyMarks(env),
    readTombstones(env),
    env.DB.batch([
      env.DB.prepare(HELD).bind(now.toISOString()),
      env.DB.prepare('SELECT mark, since FROM master_keys'),
    ]),
  ]);
  const held = rowsAs(heldRow, heldRows);
  const [newest = ''] = here;
  const since = rowsAs(sinceRow, sinceRows).find(({ mark }) => mark === newest)?.since ?? now.toISOString();
  const checks = await checksUntil(env, since);
  const others = [...held.map(({ mark }) => mark), ...tombstones.map(({ mark = '' }) => mark)];
  return [...new Set([...here, ...others])].map((mark) => {
    const place = here.indexOf(mark);
    const kind = place === 0 ? 'newest' : place > 0 ? 'older' : 'other';
    const people = held.find((row) => row.what === 'people' && row.mark === mark)?.count ?? 0;
    const links = held.find((row) => row.what === 'links' && row.mark === mark);
    const erasures = tombstones.filter((one) => (one.mark ?? '') === mark);
    const ends = erasures.map(({ until = 0 }) => new Date(until * 1000).toISOString());
    const mayGo =
      people > 0 || kind !== 'older' ? '' : ([checks, links?.until ?? '', ...ends].sort().at(-1) ?? '');
    return { mark, kind, people, links: links?.count ?? 0, erasures: erasures.length, mayGo };
  });
}
