import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { CONTENT } from '../../schemas/content-root.ts';
import { type Facts, say, type Texts } from '../../domain/texts/texts.ts';
import { flatten } from '../texts.ts';

const texts: Texts = Object.fromEntries(
  flatten(parse(readFileSync(`${CONTENT}/language/rules.yaml`, 'utf8'))),
);

/** A sentence of `content/language/rules.yaml`. */
export const ruleSentence = (key: string, facts?: Facts): string => say(texts, key, facts);
