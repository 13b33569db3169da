import { forLink, LONGEST_COPY, readCopy, type ReadCopy } from '../../domain/training/copy.ts';
import type { Progress } from '../../domain/training/progress.ts';

/** In front of what is packed, so that a later form can be told from this one. */
const START = '#t1.';

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

/** The part of a link after the address, with progress in it. A browser never sends that part to a server. */
export async function packLink(progress: Progress): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(forLink(progress)));
  return START + toBase64Url(await through(bytes, new CompressionStream('deflate-raw')));
}

/** What is in the part after the `#`; undefined when it is no link of ours. */
export async function unpackLink(hash: string): Promise<ReadCopy | undefined> {
  if (!hash.startsWith(START)) return undefined;
  try {
    const packed = fromBase64Url(hash.slice(START.length));
    const bytes = await through(packed, new DecompressionStream('deflate-raw'));
    return readCopy(new TextDecoder().decode(bytes));
  } catch {
    return { fault: 'damaged' };
  }
}
