import { z } from 'astro/zod';
import { reviewed } from './reviewed.ts';

/** The parts of the list of articles, in the order in which `/methode/` shows them. */
export const ARTICLE_GROUPS = ['basis', 'samen', 'paden', 'invoeren', 'naslag'] as const;

export const articleSchema = z.strictObject({
  title: z.string().min(3).max(70),
  /** One or two sentences; also the description for search engines. */
  summary: z.string().min(20).max(180),
  group: z.enum(ARTICLE_GROUPS),
  /** Place in the list over all groups, unique. */
  order: z.int(),
  ...reviewed,
  /** Ids from `content/sources.yaml`, the same as the <Source> tags in the text. */
  sources: z.array(z.string()).default([]),
  /** Words that people type and that are not in the text. */
  searchWords: z.array(z.string()).default([]),
  /** What to do next: 1 to 3 links. */
  next: z
    .array(z.strictObject({ label: z.string().min(3), href: z.string().startsWith('/') }))
    .min(1)
    .max(3),
  /** Last part of the English address; only in `en.mdx`. */
  slug: z.string().optional(),
});
export type Article = z.infer<typeof articleSchema>;
