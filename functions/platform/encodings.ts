import { fromBase64 } from '../../src/domain/encoding/base64url.ts';
import { toHex } from '../../src/domain/encoding/hex.ts';

/** What a compressed file is called behind the name of the file, and how its encoding is called. */
export interface Encoding {
  ending: string;
  name: 'dcz' | 'br';
}

/** The encodings that the browser knows: the platform puts the two that it knows itself into the header. */
function knownTo({ cf, headers }: Request): string[] {
  const ofBrowser = cf?.['clientAcceptEncoding'];
  const listed = typeof ofBrowser === 'string' ? ofBrowser : (headers.get('Accept-Encoding') ?? '');
  return listed
    .toLowerCase()
    .split(',')
    .filter((one) => !/;\s*q=0(\.0*)?\s*$/.test(one))
    .map((one) => one.replace(/;.*$/, '').trim());
}

/** The name in its files of the dictionary that the browser has: the first 8 bytes of the hash. */
function dictionaryOf({ headers }: Request): string | undefined {
  const [, hash] = /^:([\w+/]{43}=):$/.exec(headers.get('Available-Dictionary') ?? '') ?? [];
  return hash === undefined ? undefined : toHex(fromBase64(hash).slice(0, 8).buffer);
}

/** What this browser can read, the smallest first. */
export function encodingsFor(request: Request): Encoding[] {
  const known = knownTo(request);
  const dictionary = known.includes('dcz') ? dictionaryOf(request) : undefined;
  const all: Encoding[] = [];
  if (dictionary !== undefined) all.push({ ending: `${dictionary}.dcz`, name: 'dcz' });
  if (known.includes('br')) all.push({ ending: 'br', name: 'br' });
  return all;
}
