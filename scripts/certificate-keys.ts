/**
 * `npm run certificate:keys`: CERTIFICATE_KEYS for production, in one line.
 * `-- renew` puts new keys in front of the old ones, which it reads from standard input: the first of each kind signs.
 * `-- public` prints the public part of the keys it reads: put it in content/certificate-keys.json before an old key
 * leaves CERTIFICATE_KEYS. What an old key signed stays valid for as long as its public part is published.
 */
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { newCertificateKeys, publicPart, type SigningJwk } from './certificate/make-keys.ts';
import { UserError } from './install/user-error.mjs';

const USE =
  'npm run certificate:keys, npm run certificate:keys -- renew, or npm run certificate:keys -- public';

/** The pasted or piped line, with or without the name of the setting in front. */
async function given(): Promise<SigningJwk[]> {
  console.error('Paste the CERTIFICATE_KEYS of now and press Enter:');
  const lines = createInterface({ input: process.stdin });
  for await (const line of lines) {
    const value = line.trim().replace(/^CERTIFICATE_KEYS=/, '');
    if (value === '') continue;
    lines.close();
    try {
      const keys = JSON.parse(value) as SigningJwk[];
      if (Array.isArray(keys) && keys.every(({ kid, d }) => kid && d)) return keys;
    } catch {
      // Falls through to the same sentence.
    }
    break;
  }
  throw new UserError('That is no CERTIFICATE_KEYS. It is one line of JSON: a list of private JWKs.');
}

const setting = (keys: readonly SigningJwk[]) => `CERTIFICATE_KEYS=${JSON.stringify(keys)}`;

try {
  const [what = 'new'] = parseArgs({ allowPositionals: true }).positionals;
  const now = new Date();
  if (what === 'new') console.log(setting(newCertificateKeys(now, { trial: false })));
  else if (what === 'renew') {
    console.log(setting([...newCertificateKeys(now, { trial: false }), ...(await given())]));
  } else if (what === 'public') {
    console.log(JSON.stringify((await given()).map(publicPart), undefined, 2));
  } else throw new UserError(`Say: ${USE}`);
  if (what !== 'public') {
    console.error('\nKeep a copy where only the operator comes: npx wrangler secret put CERTIFICATE_KEYS');
  }
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
