import { createHash } from 'node:crypto';
import { constants, zstdCompressSync } from 'node:zlib';

/** What every page is compared with: see docs/decisions/0050. */
export interface Dictionary {
  bytes: Buffer;
  hash: Buffer;
  /** Of its files: the start of the hash, in hexadecimals. */
  name: string;
}

/** As much as the edge reads of the hash that a browser sends. */
const NAME_BYTES = 8;
/** RFC 9842: a frame that Zstandard skips, with 32 bytes in it. */
const START = Buffer.from([0x5e, 0x2a, 0x4d, 0x18, 0x20, 0x00, 0x00, 0x00]);
/** Half a megabyte: the dictionary and a page together. */
const WINDOW_LOG = 19;

/**
 * Of every kind of page of which there are many, the one of middle size; of a site without them, the first page. Addresses are as
 * in `addresses.yaml`: `/mentoren/{mentor}/`.
 */
export function dictionaryOf(pages: ReadonlyMap<string, string>, kinds: readonly string[]): Dictionary {
  const chosen = kinds.flatMap((kind) => {
    const ofKind = new RegExp(`^${kind.replaceAll(/\{\w+\}/g, '[^/]+')}$`);
    const found = [...pages].filter(([path]) => ofKind.test(path)).map(([, html]) => html);
    const middle = found.toSorted((a, b) => a.length - b.length)[Math.floor(found.length / 2)];
    return middle === undefined ? [] : [middle];
  });
  const bytes = Buffer.from(chosen.join('') || [...pages.values()][0] || '');
  const hash = createHash('sha256').update(bytes).digest();
  return { bytes, hash, name: hash.toString('hex', 0, NAME_BYTES) };
}

/** What a page has that is not in the dictionary, as a browser with that dictionary reads it (`dcz`). */
export function deltaOf(page: Buffer, { bytes, hash }: Dictionary): Buffer {
  const frame = zstdCompressSync(page, {
    dictionary: bytes,
    params: {
      [constants.ZSTD_c_compressionLevel]: 22,
      [constants.ZSTD_c_windowLog]: WINDOW_LOG,
    },
  });
  return Buffer.concat([START, hash, frame]);
}
