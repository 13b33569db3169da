import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { CONTENT } from '../schemas/content-root.ts';
import type { Language } from './texts.ts';

const fieldSchema = z
  .object({
    /** Which term: a key of `privacy.terms` in the interface. */
    term: z.enum(['end', 'mentor', 'link', 'mail', 'audit', 'counter', 'draw', 'result', 'always']),
    /** Whether it is personal data, which the privacy page shows. */
    shown: z.boolean(),
  })
  // By language: what the privacy page calls it, and what it is for.
  .catchall(z.strictObject({ label: z.string(), purpose: z.string() }))
  .transform(({ term, shown, ...words }) => ({ term, shown, words }));

export const storedFieldsSchema = z.record(z.string(), z.record(z.string(), fieldSchema));

/** Every stored column with its purpose and term in one language, from `stored-fields.yaml`. */
export function storedFields(language: Language, root = process.cwd()) {
  const file = `${CONTENT}/stored-fields.yaml`;
  const tables = storedFieldsSchema.parse(parse(readFileSync(`${root}/${file}`, 'utf8')));
  return Object.entries(tables).flatMap(([table, columns]) =>
    Object.entries(columns).map(([column, { term, shown, words }]) => {
      const inLanguage = words[language];
      if (!inLanguage) throw new Error(`${table}.${column} has no "${language}" in ${file}.`);
      return { table, column, term, shown, ...inLanguage };
    }),
  );
}
