import { CompactSign, importJWK } from 'jose';
import type { Claims } from '../../src/domain/certificate/claims.ts';
import type { Env } from '../env.ts';
import { signingKey } from './certificate-keys.ts';
import type { PassedResult } from './result.ts';

/** Signs the certificate for paper: a compact JWS (ES256) that a browser can verify without asking anybody. */
export async function signCertificate(
  env: Pick<Env, 'CERTIFICATE_KEYS'>,
  { module, version, score, day, number }: Omit<PassedResult, 'passedAt' | 'closes' | 'signedBy'>,
  name: string,
): Promise<string> {
  const { kid, ...key } = signingKey(env, 'EC');
  const claims: Claims = { n: name, m: module, v: version, d: day, s: score, jti: number };
  return new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
    .setProtectedHeader({ alg: 'ES256', kid })
    .sign(await importJWK(key, 'ES256'));
}
