import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { CONTENT } from './content-root.ts';

/** The word lists in `content/vocabulary/`, one file each. */
export const VOCABULARIES = [
  'professions',
  'settings',
  'topics',
  'languages',
  'regions',
  'roles',
  'formats',
  'day-parts',
] as const;
export type Vocabulary = (typeof VOCABULARIES)[number];

/** A term in one language. */
const wordsSchema = z.strictObject({
  label: z.string().min(1),
  /** Words that people type when they look for this. */
  search: z.array(z.string()).default([]),
  /** One short sentence about what it is. */
  hint: z.string().optional(),
  /** Inside a sentence, in a language with articles: `a district nurse`. */
  inSentence: z.string().optional(),
});

/** A language that needs no more than a label may have it bare. */
const bareLabel = (words: unknown) => (typeof words === 'string' ? { label: words } : words);

const termSchema = z
  .object({
    /** Languages only: the name in the language itself. */
    own: z.string().optional(),
    /** Languages only: written from right to left. */
    dir: z.literal('rtl').optional(),
  })
  .catchall(z.preprocess(bareLabel, wordsSchema))
  .transform(({ own, dir, ...words }) => ({ own, dir, words }));

const vocabularySchema = z.record(z.string().regex(/^[a-z0-9-]+$/), termSchema);
export type VocabularyTerms = z.infer<typeof vocabularySchema>;

/** The terms of one list, by id, in the order of the file. */
export function readVocabulary(name: Vocabulary, root = process.cwd()): VocabularyTerms {
  return vocabularySchema.parse(parse(readFileSync(`${root}/${CONTENT}/vocabulary/${name}.yaml`, 'utf8')));
}

/** A field that takes only ids of one word list. */
export function termOf(name: Vocabulary) {
  const ids = Object.keys(readVocabulary(name));
  return z.string().refine((id) => ids.includes(id), { params: { vocabulary: name, ids } });
}
