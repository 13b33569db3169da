import { textAt, translator } from '../../src/domain/texts/texts.ts';
import { builtTexts } from './built-data.ts';

const texts = builtTexts();

/** A text of the built site by its key: a test of a page looks for what a text is for, not for its words. */
export const t = translator(texts);

const escaped = (words: string): string => words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Matches a text by its key, whatever facts stand in it. */
export const saying = (key: string): RegExp =>
  new RegExp(
    textAt(texts, key)
      .split(/\{\w+\}/)
      .map(escaped)
      .join('.+'),
  );
