import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { CONTENT } from '../../schemas/content-root.ts';
import { type Facts, say, type Texts } from '../../domain/texts/texts.ts';
import { flatten } from '../flatten.ts';

const FILE = `${CONTENT}/language/rules.yaml`;

/** Of a mistake in this very file nobody can say anything in its words. */
function read(): Texts {
  try {
    return Object.fromEntries(flatten(parse(readFileSync(FILE, 'utf8'))));
  } catch (error) {
    throw new Error(`${FILE} cannot be read.`, { cause: error });
  }
}

const texts = read();

/** A sentence of `content/language/rules.yaml`. */
export const ruleSentence = (key: string, facts?: Facts): string => say(texts, key, facts);

export const hasRuleSentence = (key: string): boolean => key in texts;
