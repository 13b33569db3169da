const RSA = {
  name: 'RSASSA-PKCS1-v1_5',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
  hash: 'SHA-256',
};

async function jwkOf(pair: CryptoKeyPair, kid: string): Promise<JsonWebKey & { kid: string }> {
  const jwk = await crypto.subtle.exportKey('jwk', pair.privateKey);
  // What a key may be used for is not in CERTIFICATE_KEYS.
  delete jwk.key_ops;
  delete jwk.ext;
  return { ...jwk, kid };
}

/** Fresh keys for a test, as CERTIFICATE_KEYS holds them. */
export async function keysNamed(name: string): Promise<(JsonWebKey & { kid: string })[]> {
  const ec = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'sign',
    'verify',
  ]);
  const rsa = await crypto.subtle.generateKey(RSA, true, ['sign', 'verify']);
  return [await jwkOf(ec, `${name}-ec`), await jwkOf(rsa, `${name}-rsa`)];
}
