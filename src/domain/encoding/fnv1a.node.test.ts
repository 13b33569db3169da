import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fnv1a } from './fnv1a.ts';

test.each([
  ['', 0x811c9dc5],
  ['a', 0xe40c292c],
  ['foobar', 0xbf9cf968],
])('gives the published number of %j', (text, number) => {
  expect(fnv1a(text)).toBe(number);
});

test('goes over the bytes of UTF-8, and on from another text', () => {
  const text = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(text, text, (one, other) => {
      let hash = 0x811c9dc5;
      for (const byte of [...Buffer.from(one), ...Buffer.from(other)]) {
        hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
      }
      expect(fnv1a(other, fnv1a(one))).toBe(hash);
    }),
  );
});
