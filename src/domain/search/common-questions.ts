import type { Texts } from '../texts/texts.ts';

export interface CommonQuestion {
  text: string;
  href: string;
}

const TEXT = /^common\.(\w+)\.text$/;

/** The common questions in the texts of the search, in their order there. */
export const commonQuestions = (texts: Texts): CommonQuestion[] =>
  Object.entries(texts).flatMap(([key, text]) => {
    const href = texts[key.replace(TEXT, 'common.$1.href')];
    return TEXT.test(key) && href !== undefined ? [{ text, href }] : [];
  });
