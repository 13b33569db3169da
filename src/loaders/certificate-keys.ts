import { readFileSync } from 'node:fs';
import { CONTENT } from '../schemas/content-root.ts';

interface PublishedKey {
  kty: string;
  kid: string;
  crv?: string;
  x?: string;
  y?: string;
}

/** All old keys of `certificate-keys.json`, those of badges too. */
export const oldKeys = (root = process.cwd()): PublishedKey[] =>
  JSON.parse(readFileSync(`${root}/${CONTENT}/certificate-keys.json`, 'utf8')) as PublishedKey[];

/**
 * The public keys of certificates on paper that come with the site, from `content/certificate-keys.json`: those of
 * before. The edge puts those of now into the page. Picked part by part, so that a private part never gets out.
 */
export const publishedKeys = (root = process.cwd()): PublishedKey[] =>
  oldKeys(root)
    .filter(({ kty }) => kty === 'EC')
    .map(({ kty, kid, crv = '', x = '', y = '' }) => ({ kty, kid, crv, x, y }));
