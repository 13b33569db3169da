// `content/site.yaml`: who runs the portal, and its terms. The same in every language; `site-data.ts` is per language.
import type { BrandColours } from '../../src/domain/certificate/brand-colours.ts';
import type { Logo } from '../../src/domain/certificate/logo.ts';
import { NO_PROGRAMME, type ProgrammeTerms } from '../../src/domain/programmes/programme.ts';
import type { CourseTerms, RequestTerms } from '../../src/domain/requests/request-terms.ts';
import type { ContactDetails } from '../../src/views/ContactList.tsx';
import { readOnce, readData, type SiteAssets } from './assets.ts';

/** How long things stay: `retention` in `content/site.yaml`, which says what each is. */
export interface Retention {
  requestWeeks: number;
  maxRetentionWeeks: number;
  mailDays: number;
  linkDays: number;
  counterDays: number;
  auditDays: number;
  followWeeks: number;
  tombstoneDays: number;
}

/** What the edge needs of `content/site.yaml`, as the build gives it in `/data/edge.json`. */
export interface SiteConfig {
  /** The name of the portal. */
  name: string;
  /** Of mails and badges. */
  colours: BrandColours;
  logo: Logo;
  /** Whom somebody can call or mail. */
  contact: { name: string; phone: string; call: string; email: string };
  people: ContactDetails['people'];
  requestTerms: RequestTerms;
  programmes: Readonly<Record<string, ProgrammeTerms>>;
  availability: { askAfterWeeks: number; rankLastAfterWeeks: number; notOfferedAfterWeeks: number };
  retention: Retention;
  /** Days in which a passed check gives a certificate. */
  certificateDays: number;
  /** Working days within which a form is answered. */
  replyWorkingDays: number;
  /** Submissions a day per form that are expected at most: see `dayLimits`. */
  perDay: number;
}

const config = readOnce((env, file) => readData<SiteConfig>(env, file));

export const readSiteConfig = (env: SiteAssets): Promise<SiteConfig> => config(env, 'edge.json');

/** The terms of what belongs to a programme. One that is gone, or not known yet, has those of none. */
export function courseTerms({ programmes, requestTerms }: SiteConfig, programme: string | null): CourseTerms {
  const own = programmes[programme ?? NO_PROGRAMME] ?? programmes[NO_PROGRAMME];
  if (!own) throw new Error(`There are no terms of the programme "${programme ?? NO_PROGRAMME}".`);
  const { isOneTalk, hoursPerTalk, talked, pulse, halfwayWeeks, closingWeeks } = own;
  return { ...requestTerms, isOneTalk, hoursPerTalk, talked, pulse, halfwayWeeks, closingWeeks };
}
