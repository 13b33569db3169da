import { nullable, object, string } from 'valibot';
import { toBase64Url } from '../../src/domain/encoding/base64url.ts';
import { withoutBreaks } from '../../src/domain/links/carried.ts';
import type { LinkPurpose } from '../../src/domain/links/link-pages.ts';
import type { Env } from '../env.ts';
import { hashOf } from '../privacy/keys/hash.ts';
import { derivedKey, keyMarks, masterKeys, type MasterKeys, newestMark } from '../privacy/keys/derive.ts';
import { pageAddress } from '../platform/portal.ts';
import { rowAs, rowsAs } from '../database/rows.ts';

/** The page that a link opens, in one language. */
export const linkAddress = (language: string, purpose: LinkPurpose, token: string): string =>
  `${pageAddress(language, purpose)}?t=${encodeURIComponent(token)}`;

/** A link that was found and is still good. */
export interface Link {
  hash: string;
  submissionId: string | null;
  mentorId: string | null;
}

/** What makes a link the only one of its kind: the row that it is about, and the round that the row is in. */
export interface LinkPlace {
  purpose: LinkPurpose;
  row: string;
  round: string;
}

/** A place of which only the token is used: the page after sending shows by it that the edge wrote its address. */
interface MarkPlace extends Omit<LinkPlace, 'purpose'> {
  purpose: LinkPurpose | 'received';
}

const TOKEN_BYTES = 16;
/** A mail program may have put a stop or a bracket behind it. */
const TOKEN = /^[\w-]{22}(?![\w-])/;

/** A token as we made it, out of what a mail program made of its link; `undefined` when it is none. */
export const plainToken = (given: string): string | undefined => TOKEN.exec(withoutBreaks(given))?.[0];

/**
 * The secret part of a link: 128 bits, base64url. Derived from the key of the links, so that a mail can be made again
 * after a crash while the database holds nothing but a hash.
 */
export async function tokenOf(env: MasterKeys, { purpose, row, round }: MarkPlace): Promise<string> {
  const key = await derivedKey(env, 'link');
  const bytes = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(`${purpose} ${row} ${round}`));
  return toBase64Url(new Uint8Array(bytes, 0, TOKEN_BYTES));
}

/** What shows, under each master key, that the edge wrote something itself. */
export const marksOf = (env: Env, place: MarkPlace): Promise<string[]> =>
  Promise.all(masterKeys(env).map((key) => tokenOf(key, place)));

/** The secret part of a link that was made before, perhaps with an older master key. */
export async function madeToken(env: Env, place: LinkPlace): Promise<string> {
  const tokens = await marksOf(env, place);
  const [newest = ''] = tokens;
  if (tokens.length === 1) return newest;
  const hashes = await Promise.all(tokens.map((token) => hashOf(token)));
  const found = env.DB.prepare('SELECT hash FROM links WHERE hash IN (SELECT value FROM json_each(?1))');
  const known = rowsAs(object({ hash: string() }), await found.bind(JSON.stringify(hashes)).all());
  const first = hashes.findIndex((hash) => known.some((row) => row.hash === hash));
  return tokens[first] ?? newest;
}

/** The link with which somebody follows a submission: there is one. */
export const followPlace = (id: string): Omit<LinkPlace, 'purpose'> => ({ row: id, round: '1' });

/** The secret part of that link. */
export const followToken = (env: Env, id: string): Promise<string> =>
  madeToken(env, { purpose: 'follow', ...followPlace(id) });

interface NewLink extends LinkPlace {
  submissionId?: string;
  mentorId?: string;
  expiresAt: Date;
  now: Date;
}

/** The statement that makes a link good, and its token. Does nothing when the link exists. */
export async function linkStatement(
  env: Env,
  link: NewLink,
): Promise<{ token: string; statement: D1PreparedStatement }> {
  const token = await tokenOf(env, link);
  const statement = env.DB.prepare(
    `INSERT INTO links (hash, purpose, submission_id, mentor_id, created_at, expires_at, key)
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT DO NOTHING`,
  ).bind(
    await hashOf(token),
    link.purpose,
    link.submissionId ?? null,
    link.mentorId ?? null,
    link.now.toISOString(),
    link.expiresAt.toISOString(),
    await newestMark(env),
  );
  return { token, statement };
}

const linkRow = object({
  hash: string(),
  submission_id: nullable(string()),
  mentor_id: nullable(string()),
  expires_at: string(),
  used_at: nullable(string()),
  key: nullable(string()),
});

/** In place of the mark of a key: a link that a person ended. No key has it. */
export const ENDED_KEY = 'ended';

/** Whether the portal still has the key that made a link: with one that leaked, somebody else could have made it. */
const isOurs = async (env: MasterKeys, key: string | null): Promise<boolean> =>
  key === null || (await keyMarks(env)).includes(key);

/** Looks a link up by the token of its address. `used`: what it asked has been answered or is over. */
export async function findLink(
  env: Env,
  given: string,
  purpose: LinkPurpose,
  now: Date,
): Promise<Link | 'unknown' | 'expired' | 'ended' | 'used'> {
  const token = plainToken(given);
  if (token === undefined) return 'unknown';
  const found = env.DB.prepare('SELECT * FROM links WHERE hash = ?1 AND purpose = ?2');
  const row = rowAs(linkRow, await found.bind(await hashOf(token), purpose).first());
  if (!row) return 'unknown';
  if (row.key === ENDED_KEY) return 'ended';
  if (!(await isOurs(env, row.key))) return 'expired';
  if (row.used_at !== null) return 'used';
  if (row.expires_at < now.toISOString()) return 'expired';
  return { hash: row.hash, submissionId: row.submission_id, mentorId: row.mentor_id };
}
