import { z } from 'astro/zod';

/** A piece of research or another source. */
export const sourceSchema = z.strictObject({
  /** Empty when our own source does not name them. */
  authors: z.string(),
  year: z.union([z.int(), z.string()]),
  title: z.string().min(3),
  /** The language of the title, when it is not Dutch. */
  lang: z.string().optional(),
  where: z.string().default(''),
  url: z.url().optional(),
  /** What it found, in plain Dutch, with its limits. */
  says: z.string().min(10),
});
export type Source = z.infer<typeof sourceSchema>;
