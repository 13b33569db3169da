import { describe, expect, it } from 'vitest';
import { knownWords } from './known-words.ts';
import { readQuery } from './query.ts';

const known = knownWords([
  'gesprek',
  'gesprekken',
  'werkdruk',
  'yıldız',
  'maría',
  'feedback',
  'in',
  'email',
  'mail',
  'wat',
]);
const read = (text: string) => readQuery(text, known, new Set(['wat', 'in', 'een']));

describe('What somebody typed', () => {
  it.each([
    ['werkdruk', ['werkdruk']],
    ['WERKDRUK ', ['werkdruk']],
    ['werkd', ['werkd']],
    ['e-mail', ['email']],
    ['feedback/gesprek', ['feedback', 'gesprek']],
  ])('“%s” is looked for as it is', (typed, words) => {
    expect(read(typed)).toEqual({ words, changed: false });
  });

  it.each([
    ['yildiz', 'yıldız'],
    ['yild', 'yıldız'],
    ['maria', 'maría'],
  ])('“%s” is looked for with the letters that a keyboard may lack', (typed, word) => {
    expect(read(typed)).toEqual({ words: [word], changed: false });
  });

  it.each([
    ['werkdurk', 'werkdruk'],
    ['feetback', 'feedback'],
    ['gespreken', 'gesprekken'],
    ['werkdrukk', 'werkdruk'],
  ])('“%s” becomes the word that was meant', (typed, word) => {
    expect(read(typed)).toEqual({ words: [word], changed: true });
  });

  it.each(['inloggen', 'asdfgh', 'feest', 'inn', '?!', ''])(
    'nothing is looked for when “%s” is unknown',
    (typed) => {
      expect(read(typed).words).toEqual([]);
    },
  );

  it('leaves out words that say little, unless there are no others', () => {
    expect(read('wat een gesprek')).toEqual({ words: ['gesprek'], changed: false });
    expect(read('wat')).toEqual({ words: ['wat'], changed: false });
  });

  it('leaves out an unknown word beside a known one, and says so', () => {
    expect(read('gesprek xylofoon')).toEqual({ words: ['gesprek'], changed: true });
  });
});
