import { env, exports } from 'cloudflare:workers';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LINK_PURPOSES } from '../../src/domain/links/link-pages.ts';
import { routesOf } from './portal.ts';
import { siteFile } from './site-file.ts';

const PAGE = 'https://example.com/methode/wat-is-mentoring/';
const BROTLI = { 'Accept-Encoding': 'gzip, br' };

/** What the rules of this site look like. */
interface SpeculationRules {
  prefetch: [{ where: { and: [{ href_matches: string }, { not: { href_matches: string[] } }] } }];
}

afterEach(() => vi.restoreAllMocks());

const ask = (init: RequestInit = {}, address = PAGE) => siteFile(env, new Request(address, init));
const asset = (path: string) => env.ASSETS.fetch(`https://assets.local${path}`);
const sizeOf = async (answer: Response) => (await answer.arrayBuffer()).byteLength;

describe('a page of the site', () => {
  it('goes as the build compressed it to a browser that knows Brotli, with the headers of the static site', async () => {
    const answer = await ask({ headers: BROTLI });
    expect(answer.headers.get('Content-Encoding')).toBe('br');
    expect(answer.headers.get('Vary')).toBe('Accept-Encoding, Available-Dictionary');
    const plain = await asset('/methode/wat-is-mentoring/');
    for (const name of ['Content-Type', 'Cache-Control', 'Permissions-Policy'])
      expect(answer.headers.get(name), name).toBe(plain.headers.get(name));
    expect(await sizeOf(answer)).toBe(await sizeOf(await asset('/methode/wat-is-mentoring/index.html.br')));
  });

  it.each([
    ['no encoding', {}],
    ['only another one', { 'Accept-Encoding': 'gzip, deflate' }],
    ['none of Brotli', { 'Accept-Encoding': 'gzip, br;q=0' }],
  ])('goes plain to a browser that wants %s', async (_, headers) => {
    const answer = await ask({ headers });
    expect(answer.headers.get('Content-Encoding')).toBeNull();
    expect(answer.headers.get('Vary')).toBe('Accept-Encoding, Available-Dictionary');
    expect(await answer.text()).toContain('<h1>');
  });

  it('is the same one in each encoding, so that who has it is told so', async () => {
    const [small, plain] = [await ask({ headers: BROTLI }), await ask()];
    const etag = small.headers.get('ETag') ?? '';
    expect(etag).toMatch(/^W\/"/);
    expect(plain.headers.get('ETag')).toBe(etag);
    const again = await ask({ headers: { ...BROTLI, 'If-None-Match': etag } });
    expect([again.status, again.headers.get('ETag'), await again.text()]).toEqual([304, etag, '']);
  });

  it('has the policy of the page in a header, which is the one in the plain page', async () => {
    const { headers } = await ask({ headers: BROTLI });
    const [, own = ''] =
      /http-equiv="content-security-policy" content="([^"]*)"/.exec(await (await ask()).text()) ?? [];
    expect(own).toContain("script-src 'self' 'wasm-unsafe-eval' 'sha256-");
    expect(headers.get('Content-Security-Policy')).toBe(`${own} frame-ancestors 'none'`);
  });

  it('goes as a delta to a browser that has the dictionary of the site, and not to one that has another', async () => {
    const first = await ask({ headers: BROTLI });
    const [, dictionary = ''] =
      /^<([^>]+)>; rel="compression-dictionary"$/.exec(first.headers.get('Link') ?? '') ?? [];
    const kept = await asset(dictionary);
    expect(kept.headers.get('Use-As-Dictionary')).toBe('match="/*", match-dest=("document")');
    expect(kept.headers.get('Cache-Control')).toMatch(/^public, max-age=/);
    const hash = await crypto.subtle.digest('SHA-256', await kept.arrayBuffer());
    const withHash = (bytes: ArrayBuffer) =>
      ask({
        headers: {
          'Accept-Encoding': 'gzip, br, dcz',
          'Available-Dictionary': `:${btoa(String.fromCharCode(...new Uint8Array(bytes)))}:`,
        },
      });
    const delta = await withHash(hash);
    expect([delta.headers.get('Content-Encoding'), delta.headers.get('Vary')]).toEqual([
      'dcz',
      'Accept-Encoding, Available-Dictionary',
    ]);
    expect(await sizeOf(delta)).toBeLessThan((await sizeOf(first)) / 2);
    expect((await withHash(new ArrayBuffer(32))).headers.get('Content-Encoding')).toBe('br');
  });

  it('may be opened in advance by rules that leave out what is of one person', async () => {
    const { headers } = await ask({ headers: BROTLI });
    const rules = await asset((headers.get('Speculation-Rules') ?? '').replaceAll('"', ''));
    expect(rules.headers.get('Content-Type')).toMatch(/^application\/speculationrules\+json/);
    const { prefetch } = await rules.json<SpeculationRules>();
    const [all, { not: never }] = prefetch[0].where.and;
    const isFetched = (address: string) => {
      const matches = (pattern: string) => new URLPattern(pattern, PAGE).test(address, PAGE);
      return matches(all.href_matches) && !never.href_matches.some(matches);
    };
    const ofOne = [...LINK_PURPOSES.flatMap((one) => routesOf(one)), ...routesOf('request'), '/api/health'];
    for (const path of [
      ...ofOne,
      ...ofOne.map((path) => `${path}?t=token`),
      '/mentoren/?onderwerp=x',
      '/a.pdf',
    ])
      expect(isFetched(path), path).toBe(false);
    for (const path of ['/', '/methode/zo-loopt-het/', '/mentoren/'])
      expect(isFetched(path), path).toBe(true);
    for (const path of ['/antwoord/', '/bestaat-niet/'])
      expect(
        (await ask({ headers: BROTLI }, `https://example.com${path}`)).headers.get('Speculation-Rules'),
      ).toBeNull();
  });

  it('has no body for who only asks about it', async () => {
    const answer = await ask({ method: 'HEAD', headers: BROTLI });
    expect([answer.status, answer.headers.get('Content-Encoding')]).toEqual([200, 'br']);
    expect(await sizeOf(answer)).toBe(0);
  });

  it('is the plain one when reading the small one fails', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const get = (input: RequestInfo | URL, init?: RequestInit) =>
      (input instanceof Request ? input.url : String(input)).endsWith('.br')
        ? Promise.reject(new Error('gone'))
        : env.ASSETS.fetch(input, init);
    const answer = await siteFile({ ASSETS: { fetch: get } }, new Request(PAGE, { headers: BROTLI }));
    expect([answer.status, answer.headers.get('Content-Encoding')]).toEqual([200, null]);
    expect(await answer.text()).toContain('<h1>');
  });
});

describe('of the rest of the site', () => {
  it('an address without its last stroke leads to the page, and an unknown one to the page for that', async () => {
    const moved = await ask({ headers: BROTLI, redirect: 'manual' }, PAGE.replace(/\/$/, ''));
    expect([moved.status, moved.headers.get('Location')]).toEqual([307, '/methode/wat-is-mentoring/']);
    const unknown = await ask({ headers: BROTLI }, 'https://example.com/bestaat-niet/');
    expect([unknown.status, unknown.headers.get('Content-Encoding')]).toEqual([404, null]);
  });

  it('a script goes compressed, and stays for good', async () => {
    const [, script = ''] = /"(\/_astro\/[^"]+\.js)"/.exec(await (await asset('/mentoren/')).text()) ?? [];
    const { headers } = await ask({ headers: BROTLI }, `https://example.com${script}`);
    expect([headers.get('Content-Encoding'), headers.get('Cache-Control')]).toEqual([
      'br',
      'public, max-age=31536000, immutable',
    ]);
  });

  it('no page that somebody reads is in the log, and none says who asked', async () => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const { headers } = await exports.default.fetch(PAGE);
    expect(headers.get('X-Request-Id')).toBeNull();
    expect(headers.get('Cache-Control')).toBe('public, max-age=0, must-revalidate');
    expect(log).not.toHaveBeenCalled();
  });
});
