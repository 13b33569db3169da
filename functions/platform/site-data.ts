import type { FormName } from '../../src/domain/intake/form.ts';
import type { Known } from '../../src/domain/intake/parse-form.ts';
import type { FormChoices } from '../../src/domain/intake/review.ts';
import { sectionOf, type Texts } from '../../src/domain/texts/texts.ts';
import type { Env } from '../env.ts';
import { readInterfaceTexts } from './assets.ts';

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

async function read<Data>({ ASSETS }: Env, path: string): Promise<Data> {
  const answer = await ASSETS.fetch(`https://assets.local${path}`);
  if (!answer.ok) throw new Error(`${path} is not in the built site`);
  return answer.json<Data>();
}

/** Every choice of every form, as `field:id`. */
const optionsIn = (choices: SiteData['choices']): string[] =>
  Object.values(choices).flatMap(({ options }) =>
    Object.entries(options).flatMap(([field, labels]) => Object.keys(labels).map((id) => `${field}:${id}`)),
  );

let data: Promise<SiteData> | undefined;

/** Read once: the assets of a Worker never change while it runs. */
export function siteData(env: Env): Promise<SiteData> {
  data ??= Promise.all([
    readInterfaceTexts(env),
    read<SiteData['choices']>(env, '/data/forms.json'),
    read<(MentorFacts & { id: string })[]>(env, '/data/mentors.json'),
  ]).then(([texts, choices, mentors]) => ({
    language: texts['language'] ?? '',
    texts,
    messages: sectionOf(texts, 'form-messages'),
    choices,
    mentors: new Map(mentors.map((it) => [it.id, it])),
    known: {
      mentors: new Set(mentors.map(({ id }) => id)),
      closed: new Set(),
      options: new Set(optionsIn(choices)),
    },
  }));
  data.catch(() => {
    data = undefined;
  });
  return data;
}
