import { forLink, LONGEST_COPY, readCopy, type ReadCopy } from '../../domain/training/copy.ts';
import type { Outline } from '../../domain/training/outline.ts';
import type { Progress } from '../../domain/training/progress.ts';
import { packSquare, unpackSquare } from '../../domain/training/square-form.ts';

/** In front of what is packed, so that one form can be told from another. */
const START = '#t1.';
/** In front of the short form, which only a page with the same training reads. */
const SQUARE = '#t2.';

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: GenericTransformStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = (new Blob([bytes]).stream().pipeThrough(stream) as ReadableStream<Uint8Array>).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    // A few bytes can unfold into gigabytes.
    if (length > LONGEST_COPY) throw new RangeError('The link holds more than a copy can.');
    parts.push(value);
  }
  return new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
}

const toBase64Url = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const fromBase64Url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));

const pack = async (text: string): Promise<string> =>
  toBase64Url(await through(new TextEncoder().encode(text), new CompressionStream('deflate-raw')));

/**
 * The part of a link after the address, with progress in it. A browser never sends that part to a server. It has all
 * ids in it, so it can be read for as long as the training knows them or their aliases.
 */
export const packLink = async (progress: Progress): Promise<string> =>
  START + (await pack(JSON.stringify(forLink(progress))));

/** The same for a square, which is scanned at once: much shorter, for a page with the same training. */
export const packForSquare = async (progress: Progress, outline: Outline): Promise<string> =>
  SQUARE + (await pack(packSquare(progress, outline)));

/** What is in the part after the `#`; undefined when it is no link of ours. */
export async function unpackLink(hash: string, outline?: Outline): Promise<ReadCopy | undefined> {
  const isSquare = hash.startsWith(SQUARE);
  if (!isSquare && !hash.startsWith(START)) return undefined;
  try {
    const packed = fromBase64Url(hash.slice(START.length));
    const bytes = await through(packed, new DecompressionStream('deflate-raw'));
    const text = new TextDecoder().decode(bytes);
    if (!isSquare) return readCopy(text);
    return outline ? unpackSquare(text, outline) : { fault: 'changed' };
  } catch {
    return { fault: 'damaged' };
  }
}
