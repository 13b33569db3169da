import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';

describe('Folding a word', () => {
  it.each([
    ['Yıldız', 'yildiz'],
    ['Łukasz', 'lukasz'],
    ['Sørensen', 'sorensen'],
    ['Groß', 'gross'],
    ['Đorđe', 'dorde'],
    ['Æbelø', 'aebelo'],
    ['María', 'maria'],
    ['Şeyma', 'seyma'],
    ['İpek', 'ipek'],
    ['collega’s', 'collegas'],
    ['e-mail', 'email'],
  ])('makes %s findable as %s', (word, typed) => {
    expect(fold(word)).toBe(typed);
    expect(fold(typed)).toBe(typed);
  });
});
