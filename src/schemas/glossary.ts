import { z } from 'astro/zod';

/** A word with its explanation, by language. */
export const glossaryTermSchema = z.record(
  z.string(),
  z.strictObject({
    term: z.string().min(2),
    meaning: z.string().min(10),
    plural: z.string().optional(),
  }),
);
