import { z } from 'astro/zod';
import { HOLIDAY } from '../domain/calendar/holidays.ts';
import { canonicalPhone, isCountryCode } from '../domain/intake/phone.ts';
import { operatorSchema } from './operator.ts';

const languageCode = z
  .string()
  .refine((code) => /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(code), { params: { expected: 'languageCode' } });

const colour = z.string().refine((hex) => /^#[0-9a-f]{6}$/i.test(hex), { params: { expected: 'colour' } });

/** As the time zone database names them. */
function isTimeZone(timeZone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone }));
  } catch {
    return false;
  }
}

const siteFields = z.strictObject({
  name: z.string().min(2),
  url: z.url(),
  /** Codes of the languages in which every text stands; the first is that of an address without a language in it. */
  languages: z.array(languageCode).min(1),
  /** Where the days of the portal begin and end, and at what time a term ends. */
  timeZone: z
    .string()
    .refine(isTimeZone, { params: { expected: 'timeZone' } })
    .default('Europe/Amsterdam'),
  /** In place of colours of `src/styles/tokens.css`, by their names there. */
  colours: z.record(z.string(), z.strictObject({ light: colour, dark: colour })).default({}),
  /** `NumberingPlan` of the domain says what each is. */
  numberingPlan: z.strictObject({
    countryCode: z.int().refine(isCountryCode, { params: { expected: 'countryCode' } }),
    digits: z.int().min(4).max(14).optional(),
    mobile: z.array(z.int().nonnegative()).min(1).optional(),
  }),
  organisations: z.array(z.string()).min(1),
  /** A number as people here write it; a link that dials is made of it. */
  people: z.array(z.strictObject({ name: z.string(), phone: z.string() })).min(1),
  email: z.email(),
  operator: operatorSchema,
  /** Working days within which a person answers. */
  replyWorkingDays: z.int().positive(),
  availability: z.strictObject({
    // A mentor is asked at most once a calendar month.
    askAfterWeeks: z.int().min(4),
    rankLastAfterWeeks: z.int().positive(),
    notOfferedAfterWeeks: z.int().positive(),
  }),
  /** Days after a final check in which the certificate can be made. */
  certificateDays: z.int().positive(),
  /** Submissions a day per form. */
  perDay: z.int().positive(),
  /** The same names as `RequestTerms` of the domain, which says what each means. */
  requestTerms: z.strictObject({
    remindAfterWorkingDays: z.int().positive(),
    nextAfterWorkingDays: z.int().positive(),
    talkWorkingDays: z.int().positive(),
    waitingWeeks: z.int().positive(),
    coordinatorWorkingDays: z.int().positive(),
    closingTermWeeks: z.int().positive(),
    holidays: z.array(z.string().refine((day) => HOLIDAY.test(day), { params: { expected: 'holiday' } })),
  }),
  retention: z.strictObject({
    requestWeeks: z.int().positive(),
    maxRetentionWeeks: z.int().positive(),
    mailDays: z.int().positive(),
    linkDays: z.int().positive(),
    counterDays: z.int().positive(),
    // The database refuses to let a line go sooner.
    auditDays: z.int().min(365),
    followWeeks: z.int().positive(),
    tombstoneDays: z.int().positive(),
    draftDays: z.int().min(0),
    logDays: z.int().min(0),
  }),
});
export type Site = z.infer<typeof siteFields>;

/** Terms that belong together: the field that is wrong, whether it is right, and the sentence of `terms` in rules.yaml. */
const RELATIONS: readonly [path: string, holds: (site: Site) => boolean, sentence: string][] = [
  [
    'requestTerms.remindAfterWorkingDays',
    ({ requestTerms }) => requestTerms.remindAfterWorkingDays < requestTerms.nextAfterWorkingDays,
    'remind',
  ],
  [
    'requestTerms.coordinatorWorkingDays',
    ({ requestTerms, replyWorkingDays }) => requestTerms.coordinatorWorkingDays <= replyWorkingDays,
    'coordinator',
  ],
  [
    'availability.rankLastAfterWeeks',
    ({ availability }) => availability.rankLastAfterWeeks > availability.askAfterWeeks,
    'asked',
  ],
  [
    'availability.rankLastAfterWeeks',
    ({ availability }) => availability.rankLastAfterWeeks < availability.notOfferedAfterWeeks,
    'rankLast',
  ],
];

/** From `site.yaml`. Terms that contradict each other are refused. */
export const siteSchema = siteFields.superRefine((site, context) => {
  for (const [place, { phone }] of site.people.entries()) {
    if (canonicalPhone(phone, site.numberingPlan) !== undefined) continue;
    const path = ['people', place, 'phone'];
    context.addIssue({ code: 'custom', path, params: { expected: 'phone' } });
  }
  const { nextAfterWorkingDays } = site.requestTerms;
  const own = { nextAfterWorkingDays, replyWorkingDays: site.replyWorkingDays };
  const facts = { ...own, ...site.availability };
  for (const [path, holds, name] of RELATIONS) {
    if (holds(site)) continue;
    context.addIssue({
      code: 'custom',
      path: path.split('.'),
      params: { expected: `terms.${name}`, facts },
    });
  }
});
