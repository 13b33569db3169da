import { describe, expect, it } from 'vitest';
import { mendedAddress, withoutBreaks } from './carried.ts';

describe('A link that somebody carried along', () => {
  it.each([
    ['https://site.example/certificaat/%23a.b.c', 'https://site.example/certificaat/#a.b.c'],
    ['https://site.example/certificaat%23a.b.c', 'https://site.example/certificaat#a.b.c'],
    ['https://site.example/volgen/%3Ft=abc', 'https://site.example/volgen/?t=abc'],
    ['https://site.example/volgen/%3ft%3Dabc', 'https://site.example/volgen/?t=abc'],
  ])('%s was meant as %s', (carried, meant) => {
    expect(mendedAddress(carried)).toBe(meant);
  });

  it('stays on its own site', () => {
    expect(mendedAddress('https://site.example//other.example/%23a')).toBe(
      'https://site.example//other.example/#a',
    );
  });

  it('is left as it is when nothing was changed in it', () => {
    expect(mendedAddress('https://site.example/methode/100%25/')).toBeUndefined();
  });

  it('loses the breaks of its lines', () => {
    expect(withoutBreaks('ab%20c\r\nd%0Ae')).toBe('abcde');
  });
});
