/**
 * `npm run certificate:keys`: CERTIFICATE_KEYS for production, in one line.
 * `-- renew` puts new keys in front of the old ones, which it reads from standard input. Only the new ones can sign; of an
 * old one the public part stays, so that what it signed stays valid.
 * `-- public` prints the public part of the keys it reads: put it in content/certificate-keys.json before an old key
 * leaves CERTIFICATE_KEYS.
 */
import { createInterface } from 'node:readline/promises';
import { newCertificateKeys, publicPart, type SigningJwk } from './certificate/make-keys.ts';
import { UserError } from './install/user-error.mjs';
import { parseWords } from './parse-words.ts';

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
      if (Array.isArray(keys) && keys.every(({ kid }) => kid) && keys.some(({ d }) => d)) return keys;
    } catch {
      // Falls through to the same sentence.
    }
    break;
  }
  throw new UserError(
    'That is no CERTIFICATE_KEYS. It is one line of JSON: a list of JWKs, of which the first are private.',
  );
}

/** The platform takes no secret that is larger. */
const MOST_BYTES = 5 * 1024;

function setting(keys: readonly SigningJwk[]): string {
  const value = JSON.stringify(keys);
  if (value.length <= MOST_BYTES) return `CERTIFICATE_KEYS=${value}`;
  throw new UserError(
    'With new keys CERTIFICATE_KEYS would be larger than the 5 kB of a secret. Put the oldest keys of its end in content/certificate-keys.json (npm run certificate:keys -- public prints them), put that online, take them off the list, and renew then.',
  );
}

try {
  const [what = 'new'] = parseWords({}, { new: 0, renew: 0, public: 0 }).positionals;
  const now = new Date();
  if (what === 'new') console.log(setting(newCertificateKeys(now, { trial: false })));
  else if (what === 'renew') {
    console.log(setting([...newCertificateKeys(now, { trial: false }), ...(await given()).map(publicPart)]));
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
