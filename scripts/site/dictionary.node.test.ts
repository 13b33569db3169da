import { createHash } from 'node:crypto';
import { zstdDecompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { deltaOf, dictionaryOf } from './dictionary.ts';
import { withoutPolicy } from './policy.ts';

const page = (path: string, words: number): [string, string] => [
  path,
  `<h1>${path}</h1>${'lezen '.repeat(words)}`,
];
const pages = new Map([
  page('/', 9),
  page('/a/', 1),
  page('/m/een/', 30),
  page('/m/twee/', 20),
  page('/m/drie/', 10),
]);

test('the dictionary is the page of middle size of each kind of which there are many', () => {
  expect(dictionaryOf(pages, ['/m/{mentor}/', '/none/{one}/']).bytes.toString()).toBe(pages.get('/m/twee/'));
});

test('a site without such pages has its first page for it', () => {
  expect(dictionaryOf(pages, ['/none/{one}/']).bytes.toString()).toBe(pages.get('/'));
});

test('a delta is in the form of RFC 9842, and becomes the page again with the dictionary alone', () => {
  const dictionary = dictionaryOf(pages, ['/m/{mentor}/']);
  const html = Buffer.from(`${pages.get('/m/twee/') ?? ''} en meer`);
  const delta = deltaOf(html, dictionary);
  expect(delta.subarray(0, 8).toString('hex')).toBe('5e2a4d1820000000');
  expect(delta.subarray(8, 40)).toEqual(createHash('sha256').update(dictionary.bytes).digest());
  const frame = delta.subarray(40);
  expect(zstdDecompressSync(frame, { dictionary: dictionary.bytes })).toEqual(html);
  expect(() => zstdDecompressSync(frame)).toThrow();
  expect(frame.length).toBeLessThan(html.length / 2);
});

test('a compressed page has no policy in it, because the edge sends that as a header', () => {
  const meta = '<meta http-equiv="content-security-policy" content="default-src \'self\';">';
  expect(withoutPolicy(`<head>${meta}</head>`)).toEqual({
    html: '<head></head>',
    policy: "default-src 'self';",
  });
});
