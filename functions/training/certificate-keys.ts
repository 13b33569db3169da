import {
  array,
  is,
  looseObject,
  pipe,
  regex,
  safeParse,
  string,
  variant,
  literal,
  type InferOutput,
} from 'valibot';
import type { PublicKey } from '../../src/domain/certificate/verify.ts';
import type { Env } from '../env.ts';
import { SettingError } from '../setting-error.ts';
import { formerKeys } from '../platform/portal.ts';

const KID = /^[a-z0-9][a-z0-9-]{2,63}$/;
const kid = pipe(string(), regex(KID));

const ecKey = { kty: literal('EC'), crv: literal('P-256'), x: string(), y: string(), kid };
const rsaKey = { kty: literal('RSA'), n: string(), e: string(), kid };
/** Of keys that signed before, a list holds only the public part. */
const listShape = array(variant('kty', [looseObject(ecKey), looseObject(rsaKey)]));
const privateKey = variant('kty', [
  looseObject({ ...ecKey, d: string() }),
  looseObject({ ...rsaKey, d: string() }),
]);

/** A private key, with its name. */
export type PrivateKey = InferOutput<typeof privateKey>;

const HELP = 'Make them with: npm run certificate:keys';

function listedKeys({ CERTIFICATE_KEYS }: Pick<Env, 'CERTIFICATE_KEYS'>): InferOutput<typeof listShape> {
  let given: unknown;
  try {
    given = JSON.parse(CERTIFICATE_KEYS || '[]');
  } catch {
    throw new SettingError(`CERTIFICATE_KEYS must be a JSON list of JWKs. ${HELP}`);
  }
  const read = safeParse(listShape, given);
  if (!read.success) throw new SettingError(`CERTIFICATE_KEYS holds something that is no key. ${HELP}`);
  return read.output;
}

/** The key that signs: the first private one of its kind in CERTIFICATE_KEYS. Throws {@link SettingError} when there is none. */
export function signingKey(env: Pick<Env, 'CERTIFICATE_KEYS'>, kty: PrivateKey['kty']): PrivateKey {
  const key = listedKeys(env).find((one) => one.kty === kty && 'd' in one);
  if (!key || !is(privateKey, key))
    throw new SettingError(`CERTIFICATE_KEYS has no key of the kind ${kty}. ${HELP}`);
  return key;
}

/** Old keys (`content/certificate-keys.json`) stay for ever: what they signed stays valid. */
function publicKeys(env: Pick<Env, 'CERTIFICATE_KEYS'>) {
  const read = safeParse(listShape, [...listedKeys(env), ...formerKeys]);
  if (!read.success) throw new SettingError('content/certificate-keys.json holds something that is no key.');
  return read.output;
}

/** The public keys of certificates on paper. Picked one by one: a private part can never slip through. */
export const certificateKeys = (env: Pick<Env, 'CERTIFICATE_KEYS'>): PublicKey[] =>
  publicKeys(env).flatMap((key) =>
    key.kty === 'EC' ? [{ kty: key.kty, crv: key.crv, x: key.x, y: key.y, kid: key.kid }] : [],
  );

/** The bare public key of badges with this name, as validators of badges want it; `undefined` when there is none. */
export function publicBadgeKey(env: Pick<Env, 'CERTIFICATE_KEYS'>, name: string): JsonWebKey | undefined {
  const key = publicKeys(env).find((one) => one.kid === name);
  return key?.kty === 'RSA' ? { kty: key.kty, n: key.n, e: key.e } : undefined;
}
