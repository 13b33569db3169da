import { z } from 'astro/zod';
import { reviewed } from './reviewed.ts';

const PAGE_ART = ['Chain', 'Conversation', 'Organisation', 'Together'] as const;

/** A loose page, such as /organisaties/ or /privacy/. */
export const pageSchema = z.strictObject({
  title: z.string().min(3).max(70),
  summary: z.string().min(20).max(180),
  /** The drawing beside the title: the name of a file in `src/components/illustrations/`. */
  art: z.enum(PAGE_ART).optional(),
  /** The one thing to do on this page, as a button under the title. */
  action: z.strictObject({ label: z.string().min(3), href: z.string().startsWith('/') }).optional(),
  ...reviewed,
  searchWords: z.array(z.string()).default([]),
});
