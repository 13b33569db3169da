export interface Span {
  from: number;
  to: number;
}

/** A full stop inside a number or a time ends nothing; quotes that close belong to their sentence. */
const SENTENCE = /\S.*?(?:[.!?…]+['’"”)\]]*(?=\s|$)|$)/gs;

/** Where each sentence of a text begins and ends, in order. */
export const sentencesIn = (text: string): Span[] =>
  [...text.trimEnd().matchAll(SENTENCE)].map(({ 0: sentence, index }) => ({
    from: index,
    to: index + sentence.length,
  }));
