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
  /** Submissions a day per form. */
  perDay: z.int().positive(),
  /** The same names as `LifeTerms` of the domain, which says what each means. */
  life: z.strictObject({
    remindAfterWorkingDays: z.int().positive(),
    nextAfterWorkingDays: z.int().positive(),
    talkWorkingDays: z.int().positive(),
    waitingWeeks: z.int().positive(),
    coordinatorWorkingDays: z.int().positive(),
    halfwayWeeks: z.int().positive(),
    closingWeeks: z.int().positive(),
    closingTermWeeks: z.int().positive(),
  }),
  retention: z.strictObject({
    requestWeeks: z.int().positive(),
    ceilingWeeks: z.int().positive(),
    mailDays: z.int().positive(),
    linkDays: z.int().positive(),
    counterDays: z.int().positive(),
    // The database refuses to let a line go sooner.
    auditDays: z.int().min(365),
    tombstoneDays: z.int().positive(),
    draftMinutes: z.int().min(0),
    logDays: z.int().min(0),
  }),
});
export type Site = z.infer<typeof siteSchema>;
