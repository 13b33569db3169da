import { z } from 'astro/zod';

/** Who runs this portal: `content/site.yaml`. */
export const siteSchema = z.strictObject({
  name: z.string().min(2),
  url: z.url(),
  /** `nl`, and `en` as soon as every text has its English. */
  languages: z.array(z.enum(['nl', 'en'])).min(1),
  organisations: z.array(z.string()).min(1),
  people: z.array(z.strictObject({ name: z.string(), phone: z.string() })).min(1),
  email: z.email(),
  /** Working days within which a person answers. */
  replyWorkingDays: z.int().positive(),
  availability: z.strictObject({
    rankLastAfterWeeks: z.int().positive(),
    notOfferedAfterWeeks: z.int().positive(),
  }),
  retention: z.strictObject({
    requestWeeks: z.int().positive(),
    draftMinutes: z.int().min(0),
    logDays: z.int().min(0),
  }),
});
export type Site = z.infer<typeof siteSchema>;
