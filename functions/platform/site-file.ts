import { logFault } from '../log-fault.ts';

interface Assets {
  ASSETS: Pick<Fetcher, 'fetch'>;
}

/** What may have been compressed by the build (`scripts/site/compress.ts`): pages and scripts. */
const COMPRESSED = /(\/|\.js)$/;

/** The encodings that the browser knows: the platform puts the two that it knows itself into the header. */
function encodingsOf({ cf, headers }: Request): string[] {
  const ofBrowser = cf?.['clientAcceptEncoding'];
  const listed = typeof ofBrowser === 'string' ? ofBrowser : (headers.get('Accept-Encoding') ?? '');
  return listed
    .toLowerCase()
    .split(',')
    .filter((one) => !/;\s*q=0(\.0*)?\s*$/.test(one))
    .map((one) => one.replace(/;.*$/, '').trim());
}

/** The file as the build compressed it; `undefined` when it did not, or when the browser cannot read that. */
async function compressedFile({ ASSETS }: Assets, request: Request): Promise<Response | undefined> {
  const { pathname } = new URL(request.url);
  if (!COMPRESSED.test(pathname) || !encodingsOf(request).includes('br')) return undefined;
  const file = `${pathname.replace(/\/$/, '/index.html')}.br`;
  const answer = await ASSETS.fetch(`https://assets.local${file}`, { method: request.method });
  return answer.ok ? answer : undefined;
}

/** What the static site says of it, for a file that goes in more than one encoding. */
function headersOf(plain: Response): Headers {
  const headers = new Headers(plain.headers);
  headers.append('Vary', 'Accept-Encoding');
  const etag = headers.get('ETag');
  // A strong one would call each encoding a page of its own.
  if (etag?.startsWith('"')) headers.set('ETag', `W/${etag}`);
  return headers;
}

/**
 * A file of the built site, as small as the build could make it: see docs/decisions/0047. Status and headers are those of the
 * static site, which also answers by itself when there is nothing smaller, or when that fails.
 */
export async function siteFile(env: Assets, request: Request): Promise<Response> {
  const [plain, compressed] = await Promise.all([
    env.ASSETS.fetch(request),
    compressedFile(env, request).catch((error: unknown) => {
      logFault('site-file', error);
      return undefined;
    }),
  ]);
  if (!COMPRESSED.test(new URL(request.url).pathname)) return plain;
  const headers = headersOf(plain);
  if (!compressed || plain.status !== 200) return new Response(plain.body, { status: plain.status, headers });
  await plain.body?.cancel();
  headers.set('Content-Encoding', 'br');
  headers.delete('Content-Length');
  return new Response(compressed.body, { status: plain.status, headers, encodeBody: 'manual' });
}
