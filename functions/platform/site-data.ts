// The built site in one language: texts, what forms offer, mentors. Terms are in `site-config.ts`.
import type { FormName } from '../../src/domain/intake/form.ts';
import type { PathStep } from '../../src/domain/matching/mentor.ts';
import type { PortraitChoice } from '../../src/domain/portrait/portrait.ts';
import type { Known } from '../../src/domain/intake/parse-form.ts';
import type { FormChoices } from '../../src/domain/intake/review.ts';
import { NO_PROGRAMME, type ProgrammeWords } from '../../src/domain/programmes/programme.ts';
import type { PlanningChoices } from '../../src/domain/requests/moments.ts';
import { sectionOf, type Texts } from '../../src/domain/texts/texts.ts';
import { readSiteConfig } from './site-config.ts';
import { readOnce, readData, readInterfaceTexts } from './assets.ts';

/** What the edge needs to know of a mentor: `open` is whether requests may come in, as the profile says. */
interface MentorFacts {
  name: string;
  programme: string;
  /** Whether the mentor was made up, to show how one looks. */
  example: boolean;
  portrait?: PortraitChoice;
  /** Oldest first; the last is the current work. */
  path: readonly PathStep[];
  topics: readonly string[];
  ownMentor: string | null;
  availability: { open: boolean; places: number };
  dayParts: readonly string[];
  formats: readonly string[];
}

/** What the built site tells the edge of the forms. */
export interface SiteData {
  language: string;
  /** Every text of the interface. */
  texts: Texts;
  /** A sentence per error key of a form. */
  messages: Texts;
  /** What each form offers to choose from. */
  choices: Readonly<Record<FormName, FormChoices>>;
  /** Mentors by id. */
  mentors: ReadonlyMap<string, MentorFacts>;
  programmes: Readonly<Record<string, ProgrammeWords>>;
  planning: PlanningChoices;
  /** What that says of the values of a form. Whether a mentor takes requests now, only the database knows. */
  known: Known;
}

/** Every choice of every form, as `field:id`. */
const optionsIn = (choices: SiteData['choices']): string[] =>
  Object.values(choices).flatMap(({ options }) =>
    Object.entries(options).flatMap(([field, labels]) => Object.keys(labels).map((id) => `${field}:${id}`)),
  );

/** What the built site tells of the forms in one language. */
export const siteData = readOnce(async (env, language): Promise<SiteData> => {
  const [texts, choices, mentors, programmes, planning, config] = await Promise.all([
    readInterfaceTexts(env, language),
    readData<SiteData['choices']>(env, `${language}/forms.json`),
    readData<(MentorFacts & { id: string })[]>(env, 'mentors.json'),
    readData<SiteData['programmes']>(env, `${language}/programmes.json`),
    readData<PlanningChoices>(env, `${language}/planning.json`),
    readSiteConfig(env),
  ]);
  return {
    language,
    texts,
    messages: sectionOf(texts, 'form-messages'),
    choices,
    mentors: new Map(mentors.map((it) => [it.id, it])),
    programmes,
    planning,
    known: {
      mentors: new Set(mentors.map(({ id }) => id)),
      closed: new Set(),
      programmes: new Map(mentors.map(({ id, programme }) => [id, programme])),
      paused: new Set(Object.keys(config.programmes).filter((id) => config.programmes[id]?.open !== true)),
      options: new Set(optionsIn(choices)),
    },
  };
});

/** What pages and mails say of a programme. Of one that is gone, or not known yet, what they say of none. */
export function programmeIn({ programmes }: SiteData, programme: string | null | undefined): ProgrammeWords {
  const found = programmes[programme ?? NO_PROGRAMME] ?? programmes[NO_PROGRAMME];
  if (!found) throw new Error(`There is no programme "${programme ?? NO_PROGRAMME}".`);
  return found;
}

/** How a pair talks, inside a sentence; nothing for what is not in the list any more. */
export const formatInWords = ({ planning }: SiteData, format: string | undefined): string =>
  planning.formats[format ?? '']?.words ?? '';
