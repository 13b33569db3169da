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
  /** Every choice of every form in words, by `field:id`. */
  labels: Readonly<Record<string, string>>;
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

function labelsIn(choices: SiteData['choices'], texts: Texts): Record<string, string> {
  const all = Object.values(choices).flatMap(({ options, wishes = {} }) => [
    ...Object.entries(options).flatMap(([field, labels]) =>
      Object.entries(labels).map(([id, label]) => [`${field}:${id}`, label] as const),
    ),
    ...Object.entries(wishes),
  ]);
  const ways = ['email', 'phone', 'app'].map((way) => [`reach:${way}`, texts[`form.reach.${way}`] ?? way]);
  return Object.fromEntries([...all, ...ways]) as Record<string, string>;
}

let data: Promise<SiteData> | undefined;

/** Read once: the assets of a Worker never change during its life. */
export function siteData(env: Env): Promise<SiteData> {
  data ??= Promise.all([
    readInterfaceTexts(env),
    read<SiteData['choices']>(env, '/data/forms.json'),
    read<(MentorFacts & { id: string })[]>(env, '/data/mentors.json'),
  ]).then(([texts, choices, mentors]) => {
    const labels = labelsIn(choices, texts);
    return {
      language: texts['language'] ?? '',
      texts,
      messages: sectionOf(texts, 'form-messages'),
      choices,
      labels,
      mentors: new Map(mentors.map((it) => [it.id, it])),
      known: {
        mentors: new Set(mentors.map(({ id }) => id)),
        closed: new Set(),
        options: new Set(Object.keys(labels)),
      },
    };
  });
  data.catch(() => {
    data = undefined;
  });
  return data;
}
