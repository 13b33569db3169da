// The built site in one language: texts, what forms offer, mentors. Terms are in `site-config.ts`.
import type { FormName } from '../../src/domain/intake/form.ts';
import type { Known } from '../../src/domain/intake/parse-form.ts';
import type { FormChoices } from '../../src/domain/intake/review.ts';
import { sectionOf, type Texts } from '../../src/domain/texts/texts.ts';
import { readOnce, readData, readInterfaceTexts } from './assets.ts';

/** What the edge needs to know of a mentor: `open` is whether requests may come in, as the profile says. */
interface MentorFacts {
  name: string;
  /** Whether the mentor was made up, to show how one looks. */
  example: boolean;
  availability: { open: boolean; places: number };
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
  const [texts, choices, mentors] = await Promise.all([
    readInterfaceTexts(env, language),
    readData<SiteData['choices']>(env, `${language}/forms.json`),
    readData<(MentorFacts & { id: string })[]>(env, 'mentors.json'),
  ]);
  return {
    language,
    texts,
    messages: sectionOf(texts, 'form-messages'),
    choices,
    mentors: new Map(mentors.map((it) => [it.id, it])),
    known: {
      mentors: new Set(mentors.map(({ id }) => id)),
      closed: new Set(),
      options: new Set(optionsIn(choices)),
    },
  };
});
