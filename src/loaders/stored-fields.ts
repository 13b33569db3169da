import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { CONTENT } from '../schemas/content-root.ts';

const storedFieldsSchema = z.record(
  z.string(),
  z.record(
    z.string(),
    z.strictObject({
      /** What the privacy page calls it. */
      label: z.string(),
      purpose: z.string(),
      /** Which term: a key of `privacy.terms` in the interface. */
      term: z.enum(['end', 'mentor', 'link', 'mail', 'audit', 'counter', 'draw', 'always']),
      /** Whether it can lead to a person, so that the privacy page shows it. */
      shown: z.boolean(),
    }),
  ),
);

/** Every stored column with its purpose and term, from `content/stored-fields.yaml`. */
export function storedFields(root = process.cwd()) {
  const tables = storedFieldsSchema.parse(
    parse(readFileSync(`${root}/${CONTENT}/stored-fields.yaml`, 'utf8')),
  );
  return Object.entries(tables).flatMap(([table, columns]) =>
    Object.entries(columns).map(([column, field]) => ({ table, column, ...field })),
  );
}
