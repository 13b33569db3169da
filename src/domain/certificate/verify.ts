import { literal, object, safeParse, string } from 'valibot';
import { fromBase64 } from '../encoding/base64url.ts';
import { withoutBreaks } from '../links/carried.ts';
import { type Claims, claimsShape } from './claims.ts';

const headerShape = object({ alg: literal('ES256'), kid: string() });
const FORM = /^([\w-]+)\.([\w-]+)\.([\w-]+)(?![\w-])/;
/** Of an ES256 signature in base64url: what is shorter was cut off on the way, and nobody altered it. */
const SIGNATURE_CHARACTERS = 86;
const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' };

export interface PublicKey extends JsonWebKey {
  kid: string;
}

/** `unreadable`: part of the link is missing. */
export type Verdict =
  | { kind: 'valid'; claims: Claims; kid: string }
  | { kind: 'altered' }
  | { kind: 'unknownKey' }
  | { kind: 'unreadable' };

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(fromBase64(text)));
  } catch {
    return undefined;
  }
}

async function isSigned(key: PublicKey, signed: string, signature: string): Promise<boolean> {
  try {
    const { kty, crv, x, y } = key;
    const jwk = { kty, crv, x, y } as JsonWebKey;
    const imported = await crypto.subtle.importKey('jwk', jwk, ALGORITHM, false, ['verify']);
    return await crypto.subtle.verify(
      { name: 'ECDSA', hash: 'SHA-256' },
      imported,
      fromBase64(signature),
      new TextEncoder().encode(signed),
    );
  } catch {
    return false;
  }
}

/** The certificate in the part of a link after the `#`; a stop, a bracket or the mark of a mail filter may be behind it. */
export const certificateIn = (fragment: string): string =>
  FORM.exec(withoutBreaks(fragment))?.[0] ?? fragment;

/**
 * Verifies that we signed a certificate, without network or list of people. It never takes a key from the certificate
 * itself, which would prove nothing.
 */
export async function verifyCertificate(token: string, keys: readonly PublicKey[]): Promise<Verdict> {
  const [, head, body, signature] = FORM.exec(certificateIn(token)) ?? [];
  if (head === undefined || body === undefined || signature === undefined) return { kind: 'unreadable' };
  if (signature.length < SIGNATURE_CHARACTERS) return { kind: 'unreadable' };
  const header = safeParse(headerShape, jsonOf(head));
  if (!header.success) return { kind: 'unreadable' };
  const key = keys.find(({ kid }) => kid === header.output.kid);
  if (!key) return { kind: 'unknownKey' };
  if (!(await isSigned(key, `${head}.${body}`, signature))) return { kind: 'altered' };
  const claims = safeParse(claimsShape, jsonOf(body));
  return claims.success ? { kind: 'valid', claims: claims.output, kid: key.kid } : { kind: 'unreadable' };
}
