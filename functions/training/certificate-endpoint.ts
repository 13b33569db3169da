import type { Context } from 'hono';
import { certificateName } from '../../src/domain/certificate/name.ts';
import type { CheckModule } from '../../src/domain/training/check/module.ts';
import type { ProofValues, WrongName } from '../../src/views/training/ProofForm.tsx';
import type { Bindings } from '../env.ts';
import { refusedPage } from '../platform/refused.tsx';
import { readerOf } from '../platform/language.ts';
import { pageAddress } from '../platform/portal.ts';
import { readSiteConfig } from '../platform/site-config.ts';
import { signBadge } from './badge.ts';
import { signCertificate } from './certificate.ts';
import { badgeFacts, moduleFacts } from './facts.ts';
import { isFirstName } from './first-name.ts';
import { openResult } from './result.ts';
import { readFormValues, wantsJson } from '../platform/form-values.ts';
import { finalCheckPage } from './check-page.tsx';

/** No certificate can be made: says why, and what to do. */
function noResult(c: Context<Bindings>, why: 'expired' | 'unknown'): Response | Promise<Response> {
  if (wantsJson(c)) return c.json({ error: why }, 422);
  return refusedPage(readerOf(c), `check.proof.${why}`, 422);
}

/** The name cannot stand on this certificate: says why, and gives the form back. */
function wrongName(
  c: Context<Bindings>,
  facts: CheckModule,
  values: ProofValues,
  why: WrongName,
): Response | Promise<Response> {
  if (wantsJson(c)) return c.json({ error: why }, 422);
  return finalCheckPage(readerOf(c), facts, { kind: 'proof', values, wrong: why });
}

/**
 * `POST /api/certificate` with `result` and `name`: signs a certificate and a badge, and forgets the name. A script gets
 * both; a form is led to the page of the certificate, which only the browser can read.
 */
export async function postCertificate(c: Context<Bindings>): Promise<Response> {
  const now = new Date();
  const fields = await readFormValues(c);
  const values = { result: fields['result']?.[0] ?? '', name: fields['name']?.[0] ?? '' };
  const result = await openResult(c.env, values.result, now);
  if (typeof result === 'string') return noResult(c, result === 'expired' ? 'expired' : 'unknown');
  const facts = await moduleFacts(readerOf(c), result.module);
  // A module that no longer exists gives no new certificates; old ones stay valid.
  if (!facts) return noResult(c, 'unknown');
  const name = certificateName(values.name);
  if (name === undefined) return wrongName(c, facts, values, values.name.trim() === '' ? 'empty' : 'name');
  if (!(await isFirstName(c.env, result, name, now))) return wrongName(c, facts, values, 'taken');
  const page = pageAddress(c.get('language'), 'certificate');
  const address = `${page}#${await signCertificate(c.env, result, name)}`;
  if (!wantsJson(c)) return c.redirect(address, 303);
  const { name: issuer } = await readSiteConfig(c.env);
  const inBadge = { module: result.module, facts: (await badgeFacts(c.env, result.module)) ?? facts };
  const badge = await signBadge(c.env, { ...inBadge, result, issuer });
  return c.json({ address, badge }, 201);
}
