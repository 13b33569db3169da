import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto';

export interface SigningJwk {
  kid: string;
  kty: string;
  [part: string]: unknown;
}

const NAME_LETTERS = 6;

function jwkOf(key: KeyObject, start: string): SigningJwk {
  const jwk = key.export({ format: 'jwk' });
  const { kty = '' } = jwk;
  // The name is derived from the key, so that no two keys share one, not even on two machines.
  const hash = createHash('sha256')
    .update(JSON.stringify([jwk.x, jwk.y, jwk.n]))
    .digest('hex');
  return { ...jwk, kty, kid: `${start}-${hash.slice(0, NAME_LETTERS)}` };
}

/**
 * New keys: one for certificates on paper (ES256) and one for badges (RS256). `trial` marks them as keys of a machine
 * where the site is tried out; the page of the certificate says so.
 */
export function newCertificateKeys(now: Date, { trial }: { trial: boolean }): SigningJwk[] {
  // eslint-disable-next-line no-restricted-syntax -- the months of keys are those of UTC
  const start = `${trial ? 'proef-' : ''}${now.toISOString().slice(0, 'yyyy-mm'.length)}`;
  return [
    jwkOf(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey, start),
    jwkOf(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey, start),
  ];
}

const PUBLIC_PARTS = ['kty', 'crv', 'x', 'y', 'n', 'e', 'kid'];

export const publicPart = (key: SigningJwk): SigningJwk =>
  Object.fromEntries(Object.entries(key).filter(([name]) => PUBLIC_PARTS.includes(name))) as SigningJwk;
