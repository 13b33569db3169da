import { createMiddleware } from 'hono/factory';
import type { Bindings } from '../../env.ts';
import { refused } from '../refused.tsx';

const MOST_BYTES = 64 * 1024;

/** Counts while the body comes in: a length that a sender only claims proves nothing. Undefined when it is too much. */
async function readLimited(
  body: ReadableStream<Uint8Array> | null,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > MOST_BYTES) return undefined;
    chunks.push(chunk);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}

/** Lets bodies of at most 64 KB through; the request that goes on has the body that was read. */
export const limitSize = createMiddleware<Bindings>(async (c, next) => {
  const body = await readLimited(c.req.raw.body);
  if (body === undefined) return refused(c, 'size');
  c.req.raw = new Request(c.req.raw.url, { method: c.req.method, headers: c.req.raw.headers, body });
  return next();
});
