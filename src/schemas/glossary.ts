import { z } from 'astro/zod';

/** A word with its explanation. */
export const glossaryTermSchema = z.strictObject({
  term: z.string().min(2),
  meaning: z.string().min(10),
  plural: z.string().optional(),
});
