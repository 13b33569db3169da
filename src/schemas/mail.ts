import { z } from 'astro/zod';
import { LINK_PURPOSES } from '../domain/links/link-pages.ts';

const sentence = z.string().min(2);

/** A mail that the portal sends: `content/mails/<language>/<mail>.yaml`. */
export const mailSchema = z.strictObject({
  subject: z.string().min(5).max(70),
  greeting: sentence,
  /** Short paragraphs. */
  text: z.array(sentence).min(1),
  /** The one next step; `link: none` when there is nothing to open. */
  action: z.strictObject({
    label: z.string(),
    link: z.enum([...LINK_PURPOSES, 'none']),
  }),
  /** What happens when you do nothing, and whom to call. */
  after: z.array(sentence).default([]),
});
export type Mail = z.infer<typeof mailSchema>;
