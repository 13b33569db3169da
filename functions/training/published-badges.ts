import type { Context } from 'hono';
import { badgeDrawing } from '../../src/domain/certificate/badge-drawing.ts';
import type { Bindings } from '../env.ts';
import { readSiteConfig } from '../platform/site-config.ts';
import { achievementDocument, contextsOf, issuerDocument } from './badge-documents.ts';
import { EDUCREDENTIAL_CONTEXT } from './badge-context.ts';
import { publicBadgeKey, certificateKeys } from './certificate-keys.ts';
import { badgeFacts } from './facts.ts';

/** Wallets and validators on other sites read these, and they rarely change. */
const PUBLISHED = { 'Cache-Control': 'public, max-age=86400', 'Access-Control-Allow-Origin': '*' };

const notThere = (c: Context<Bindings>) =>
  c.json({ error: 'not-found' }, 404, { 'Cache-Control': 'no-store' });

/** `/certificaat/sleutels.json`: the public keys by which a browser verifies a certificate. */
export const certificateKeysFile = (c: Context<Bindings>): Response =>
  c.json({ keys: certificateKeys(c.env) }, 200, PUBLISHED);

/** `/badges/keys/<name>.json`: the bare public key of a badge. */
export function badgeKeyFile(c: Context<Bindings>): Response {
  const key = publicBadgeKey(c.env, (c.req.param('file') ?? '').replace(/\.json$/, ''));
  return key ? c.json(key, 200, PUBLISHED) : notThere(c);
}

/**
 * `/badges/issuer.json`, `/badges/<module>.json` and `/badges/<module>.svg`: who gives a badge, and what it is for. And
 * `/badges/context.json`: what its fields mean.
 */
export async function badgeFile(c: Context<Bindings>): Promise<Response> {
  const [, name = '', kind = ''] = /^([a-z][a-z0-9-]*)\.(json|svg)$/.exec(c.req.param('file') ?? '') ?? [];
  if (name === 'context' && kind === 'json') return c.json(EDUCREDENTIAL_CONTEXT, 200, PUBLISHED);
  const { name: issuer, colours, logo } = await readSiteConfig(c.env);
  if (name === 'issuer' && kind === 'json') {
    return c.json({ '@context': contextsOf(c.env), ...issuerDocument(c.env, issuer) }, 200, PUBLISHED);
  }
  const facts = await badgeFacts(c.env, name);
  if (!facts) return notThere(c);
  if (kind === 'svg') {
    return c.body(badgeDrawing({ title: facts.title, issuer, colours, logo }), 200, {
      ...PUBLISHED,
      'Content-Type': 'image/svg+xml',
    });
  }
  return c.json(
    { '@context': contextsOf(c.env), ...achievementDocument(c.env, name, facts) },
    200,
    PUBLISHED,
  );
}
