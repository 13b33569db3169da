import { existsSync, readFileSync, statSync } from 'node:fs';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { CONTENT } from './content-root.ts';

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
    /** Under which heading it stands where the list is long: an id of `<list>-groups.yaml`. */
    group: z.string().optional(),
    /** Day parts only: on which days, and between which hours. */
    when: z
      .strictObject({
        days: z.enum(['workdays', 'weekend']),
        from: z.number().min(0).max(24),
        until: z.number().min(0).max(24),
      })
      .optional(),
  })
  .catchall(z.preprocess(bareLabel, wordsSchema))
  .transform(({ own, dir, group, when, ...words }) => ({ own, dir, group, when, words }));

export const vocabularySchema = z.record(z.string().regex(/^[a-z0-9-]+$/), termSchema);
export type VocabularyTerms = z.infer<typeof vocabularySchema>;

/** The terms of one list in `content/vocabulary/`, by id, in the order of the file. Throws when there is no such list. */
export function readVocabulary(name: string, root = process.cwd()): VocabularyTerms {
  const file = `${CONTENT}/vocabulary/${name}.yaml`;
  if (!existsSync(`${root}/${file}`)) throw new Error(`There is no list of choices "${name}": make ${file}.`);
  return vocabularySchema.parse(parse(readFileSync(`${root}/${file}`, 'utf8')));
}

const kept = new Map<string, { changed: number; ids: string[] }>();

/** The ids of a list as it stands now: while developing it may change. */
function idsOf(name: string): string[] {
  const changed = statSync(`${CONTENT}/vocabulary/${name}.yaml`, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const before = kept.get(name);
  if (before?.changed === changed) return before.ids;
  const ids = Object.keys(readVocabulary(name));
  kept.set(name, { changed, ids });
  return ids;
}

/**
 * A field that takes only ids of one word list. The list is read with the first field: one that nobody can read is said
 * in the words of the rules, not by what loads this file.
 */
export const termOf = (name: string) =>
  z.string().superRefine((id, context) => {
    const ids = idsOf(name);
    if (!ids.includes(id)) context.addIssue({ code: 'custom', params: { vocabulary: name, ids } });
  });
