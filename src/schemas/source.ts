import { z } from 'astro/zod';

/** What it found, in plain words and with its limits, plus names and numbers that differ per language. */
const wordsSchema = z.strictObject({
  says: z.string().min(10),
  authors: z.string().optional(),
  year: z.string().optional(),
  where: z.string().optional(),
});

/** A piece of research or another source. */
export const sourceSchema = z
  .object({
    /** Empty when our own source does not name them. */
    authors: z.string().default(''),
    year: z.int().optional(),
    title: z.string().min(3),
    /** The language of the title, when it is not that of the page. */
    lang: z.string().optional(),
    where: z.string().default(''),
    url: z.url().optional(),
  })
  .catchall(wordsSchema)
  .transform(({ authors, year, title, lang, where, url, ...words }) => ({
    ...{ authors, year, title, lang, where, url },
    words,
  }));
