import { fromBase64, toBase64Url } from '../../domain/encoding/base64url.ts';
import { withoutBreaks } from '../../domain/links/carried.ts';
import { forLink, LONGEST_COPY, readCopy, type ReadCopy } from '../../domain/training/copy.ts';
import type { Outline } from '../../domain/training/outline.ts';
import type { Progress } from '../../domain/training/progress.ts';
import { packQrPayload, readQrPayload } from '../../domain/training/qr-payload.ts';
import { isLink, QR_START, START } from './link-start.ts';

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
    // A few bytes can decompress into gigabytes.
    if (length > LONGEST_COPY) throw new RangeError('The link holds more than a copy can.');
    parts.push(value);
  }
  return new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
}

const pack = async (text: string): Promise<string> =>
  toBase64Url(await through(new TextEncoder().encode(text), new CompressionStream('deflate-raw')));

/**
 * The fragment of a link, with progress in it; browsers never send it to a server. It contains all ids, so it can be
 * read as long as the training knows them or their aliases.
 */
export const packLink = async (progress: Progress): Promise<string> =>
  START + (await pack(JSON.stringify(forLink(progress))));

/** The same for a QR code: much shorter, but only for a page with the same training. */
export const packQrLink = async (progress: Progress, outline: Outline): Promise<string> =>
  QR_START + (await pack(packQrPayload(progress, outline)));

/** What is in the part after the `#`; undefined when it is no link of ours. */
export async function unpackLink(hash: string, outline?: Outline): Promise<ReadCopy | undefined> {
  if (!isLink(hash)) return undefined;
  const isQrLink = hash.startsWith(QR_START);
  try {
    const [packed = ''] = /^[\w-]*/.exec(withoutBreaks(hash.slice(START.length))) ?? [];
    const bytes = await through(fromBase64(packed), new DecompressionStream('deflate-raw'));
    const text = new TextDecoder().decode(bytes);
    if (!isQrLink) return readCopy(text);
    return outline ? readQrPayload(text, outline) : { fault: 'changed' };
  } catch {
    return { fault: 'damaged' };
  }
}
