import { expect, it } from 'vitest';
import { encodingsFor } from './encodings.ts';

const HASH = `:${btoa('\u0001'.repeat(32))}:`;
const asked = (headers: Record<string, string>, clientAcceptEncoding?: string) =>
  encodingsFor(
    new Request('https://example.com/', {
      headers,
      ...(clientAcceptEncoding === undefined ? {} : { cf: { clientAcceptEncoding } }),
    }),
  ).map(({ ending }) => ending);

it.each([
  ['a browser with a dictionary', 'gzip, br, zstd, dcb, dcz', HASH, ['0101010101010101.dcz', 'br']],
  ['one with none', 'gzip, br, zstd, dcb, dcz', '', ['br']],
  ['one that only knows deltas of Brotli', 'gzip, br, dcb', HASH, ['br']],
  ['one that only knows deltas', 'dcz', HASH, ['0101010101010101.dcz']],
  ['what is not a hash', 'br, dcz', ':../../data/nl:', ['br']],
  ['one that wants no Brotli', 'gzip, BR ; q=0.0', '', []],
])('reads what %s can read', (_, encodings, dictionary, endings) => {
  expect(asked({ 'Accept-Encoding': encodings, 'Available-Dictionary': dictionary })).toEqual(endings);
});

it('believes the browser, and not the header that the platform put in its place', () => {
  expect(asked({ 'Accept-Encoding': 'br, gzip' }, 'gzip')).toEqual([]);
  expect(asked({ 'Accept-Encoding': 'br, gzip', 'Available-Dictionary': HASH }, 'br, dcz')).toHaveLength(2);
});
