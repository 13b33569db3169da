import type { Context } from 'hono';
import type { Bindings, Env } from '../env.ts';
import { KeyGone } from '../privacy/keys/seal.ts';
import { findLink, type Link, linkAddress } from './links.ts';
import type { LinkPurpose } from '../../src/domain/links/link-pages.ts';
import { readSubmission, type Submission } from '../database/submission.ts';
import { usedLink } from './used-link.ts';

/** What a link opens. `isUsed`: the page still tells what happened, but can change nothing. */
export interface Behind {
  link: Link;
  submission: Submission;
  isUsed: boolean;
}

/** Why a link opens nothing; `ended`: somebody made it invalid, `gone`: the data behind it was erased. */
export type Closed = 'unknown' | 'expired' | 'ended' | 'gone';

/** Looks up what a link opens. Only reads. */
export async function behindLink(
  env: Env,
  token: string,
  purpose: LinkPurpose,
  now: Date,
): Promise<Behind | Closed> {
  const found = await findLink(env, token, purpose, now);
  const link = found === 'used' ? ((await usedLink(env, token, purpose, now)) ?? 'expired') : found;
  if (typeof link === 'string') return link;
  const submission = await readIfThere(env, link.submissionId ?? '');
  return submission ? { link, submission, isUsed: found === 'used' } : 'gone';
}

async function readIfThere(env: Env, id: string): Promise<Submission | undefined> {
  try {
    return await readSubmission(env, id);
  } catch (error) {
    // The key of its month was destroyed, so that copies of the database forget it too.
    if (error instanceof KeyGone) return undefined;
    throw error;
  }
}

/** The text fields of a posted form; none when the body was no form. */
export async function sentFields(c: Context<Bindings>): Promise<(name: string) => string | undefined> {
  const form = await c.req.formData().catch(() => undefined);
  return (name) => {
    const value = form?.get(name);
    return typeof value === 'string' ? value : undefined;
  };
}

/** Back to the page of the link, which says what is true now. */
export const backTo = (c: Context<Bindings>, purpose: LinkPurpose, token: string): Response =>
  c.redirect(linkAddress(c.get('language'), purpose, token), 303);
