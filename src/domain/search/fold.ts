/** Letters that Unicode does not take apart, and what people type who lack them on their keyboard. */
const WHOLE: Record<string, string> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  ß: 'ss',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ħ: 'h',
  ŋ: 'n',
  ĳ: 'ij',
};

/** A word as somebody types it without accents and in small letters: `Yıldız` becomes `yildiz`. */
export const fold = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/[ıłøßđðþæœħŋĳ]/g, (letter) => WHOLE[letter] ?? letter);
