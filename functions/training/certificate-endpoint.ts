import type { Context } from 'hono';
import { certificateName } from '../../src/domain/certificate/name.ts';
import { isEmail, MAX_EMAIL, plainEmail } from '../../src/domain/intake/email.ts';
import type { ProofField } from '../../src/views/training/ProofForm.tsx';
import type { Bindings } from '../env.ts';
import { refusedPage } from '../platform/refused.tsx';
import { readerOf } from '../platform/language.ts';
import { pageAddress } from '../platform/portal.ts';
import { readSiteConfig } from '../platform/site-config.ts';
import { signBadge } from './badge.ts';
import { signCertificate } from './certificate.ts';
import { badgeFacts, moduleFacts } from './facts.ts';
import { openResult } from './result.ts';
import { readFormValues, wantsJson } from '../platform/form-values.ts';
import { finalCheckPage } from './check-page.tsx';

/** The address as the hash in a badge has it; `undefined` when it cannot be one. */
function mailFrom(text: string): string | undefined {
  const mail = text.length <= MAX_EMAIL ? plainEmail(text).toLowerCase() : '';
  return isEmail(mail) ? mail : undefined;
}

/** No certificate can be made: says why, and what to do. */
function noResult(c: Context<Bindings>, why: 'expired' | 'unknown'): Response | Promise<Response> {
  if (wantsJson(c)) return c.json({ error: why }, 422);
  return refusedPage(readerOf(c), `check.proof.${why}`, 422);
}

/**
 * `POST /api/certificate` with `result`, `name` and perhaps `email`: signs a certificate and a badge, and forgets. A
 * script gets both; a form is led to the page of the certificate, which only the browser can read.
 */
export async function postCertificate(c: Context<Bindings>): Promise<Response> {
  const now = new Date();
  const values = await readFormValues(c);
  const given = (name: string) => values[name]?.[0] ?? '';
  const token = given('result');
  const result = await openResult(c.env, token, now);
  if (typeof result === 'string') return noResult(c, result === 'expired' ? 'expired' : 'unknown');
  const facts = await moduleFacts(readerOf(c), result.module);
  // A module that no longer exists gives no new certificates; old ones stay valid.
  if (!facts) return noResult(c, 'unknown');
  const name = certificateName(given('name'));
  const email = given('email').trim() === '' ? undefined : mailFrom(given('email'));
  const wrong: ProofField[] = [
    ...(name === undefined ? (['name'] as const) : []),
    ...(given('email').trim() !== '' && email === undefined ? (['email'] as const) : []),
  ];
  if (name === undefined || wrong.length > 0) {
    if (wantsJson(c)) return c.json({ errors: wrong }, 422);
    const filled = { result: token, name: given('name'), email: given('email') };
    return finalCheckPage(readerOf(c), facts, { kind: 'proof', values: filled, wrong });
  }
  const page = pageAddress(c.get('language'), 'certificate');
  const address = `${page}#${await signCertificate(c.env, result, name)}`;
  if (!wantsJson(c)) return c.redirect(address, 303);
  const { name: issuer } = await readSiteConfig(c.env);
  const inBadge = { module: result.module, facts: (await badgeFacts(c.env, result.module)) ?? facts };
  const badge = await signBadge(c.env, { ...inBadge, result, issuer, email });
  return c.json({ address, badge }, 201);
}
