import { logFault } from '../log-fault.ts';
import { readData, readOnce, type SiteAssets } from './assets.ts';
import { type Encoding, encodingsFor } from './encodings.ts';

/** What the build says of what it compressed: see `scripts/site/compress.ts`. */
interface Compressed {
  /** The address of the one dictionary: see docs/decisions/0050. */
  dictionary: string;
  /** The content security policy of each page that it compressed, which that page does not repeat. */
  policies: Readonly<Record<string, string>>;
}
const readCompressed = readOnce((env, file) => readData<Compressed>(env, file));

/** What may have been compressed by the build: pages, scripts and the dictionary. */
const COMPRESSED = /(\/|\.js|\.dict)$/;

interface Found {
  encoding: Encoding['name'];
  body: ReadableStream | null;
}

/** The file as small as this browser can read it; `undefined` when the build has nothing smaller than the file itself. */
async function smallest({ ASSETS }: SiteAssets, request: Request): Promise<Found | undefined> {
  const file = new URL(request.url).pathname.replace(/\/$/, '/index.html');
  for (const { ending, name } of encodingsFor(request)) {
    const answer = await ASSETS.fetch(`https://assets.local${file}.${ending}`, { method: request.method });
    if (answer.ok) return { encoding: name, body: answer.body };
    await answer.body?.cancel();
  }
  return undefined;
}

/** What the static site says of a file, and what it cannot say of each file or page. */
async function headersOf(env: SiteAssets, plain: Response, path: string): Promise<Headers> {
  const headers = new Headers(plain.headers);
  headers.append('Vary', 'Accept-Encoding, Available-Dictionary');
  const etag = headers.get('ETag');
  // A strong one would call each encoding a page of its own.
  if (etag?.startsWith('"')) headers.set('ETag', `W/${etag}`);
  if (!path.endsWith('/')) return headers;
  const { dictionary, policies } = await readCompressed(env, 'compressed.json');
  const policy = policies[path];
  if (policy === undefined) return headers;
  headers.set('Content-Security-Policy', `${policy} ${headers.get('Content-Security-Policy') ?? ''}`);
  headers.set('Link', `<${dictionary}>; rel="compression-dictionary"`);
  headers.set('Speculation-Rules', '"/speculation-rules.json"');
  return headers;
}

/**
 * A file of the built site, as small as the build could make it: see docs/decisions/0047. Status and caching are those of the
 * static site, which also answers by itself when there is nothing smaller, or when that fails.
 */
export async function siteFile(env: SiteAssets, request: Request): Promise<Response> {
  const path = new URL(request.url).pathname;
  if (!COMPRESSED.test(path)) return env.ASSETS.fetch(request);
  const [plain, found] = await Promise.all([
    env.ASSETS.fetch(request),
    smallest(env, request).catch((error: unknown) => {
      logFault('site-file', error);
      return undefined;
    }),
  ]);
  const headers = await headersOf(env, plain, path).catch((error: unknown) => {
    logFault('site-file', error);
    return undefined;
  });
  if (!headers) return plain;
  const isWhole = plain.status === 200;
  const [sent, unused] = found && isWhole ? [found.body, plain.body] : [plain.body, found?.body];
  await unused?.cancel();
  if (!found || !isWhole) return new Response(sent, { status: plain.status, headers });
  headers.set('Content-Encoding', found.encoding);
  headers.delete('Content-Length');
  return new Response(sent, { status: plain.status, headers, encodeBody: 'manual' });
}
