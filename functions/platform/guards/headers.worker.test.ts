// Headers of the static site come from public/_headers, those of the edge from its own code. A browser needs both.
import { env, exports } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import { formOf, post, RIGHT } from '../../test/post-form.ts';

const asset = (path: string) => env.ASSETS.fetch(`https://assets.local${path}`);

it.each([
  ['a page of the site', () => asset('/')],
  ['a page that the edge fills in', () => exports.default.fetch('https://example.com/ontvangen/')],
  ['a form that comes back', () => post(formOf({ ...RIGHT, name: '' }))],
])('%s cannot be framed, sniffed, or reached over http', async (_, ask) => {
  const { headers } = await ask();
  expect(headers.get('Content-Security-Policy')).toBe("frame-ancestors 'none'");
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  expect(headers.get('Referrer-Policy')).toBe('same-origin');
  expect(headers.get('Permissions-Policy')).toContain('camera=()');
  expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
  expect(headers.get('Strict-Transport-Security')).toMatch(/^max-age=31536000/);
});

it('a file with its fingerprint in its name never has to be asked for again, and a page has', async () => {
  const page = await (await asset('/')).text();
  const file = /"(\/_astro\/[^"]+)"/.exec(page)?.[1] ?? '';
  expect((await asset(file)).headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
  expect((await asset('/')).headers.get('Cache-Control')).not.toContain('immutable');
});

it('security.txt is a text at the address that RFC 9116 names', async () => {
  const answer = await asset('/.well-known/security.txt');
  expect([answer.status, answer.headers.get('Content-Type')]).toEqual([
    200,
    expect.stringMatching(/^text\/plain/) as string,
  ]);
});
