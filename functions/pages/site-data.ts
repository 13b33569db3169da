import type { Known } from '../../src/domain/intake/form.ts';
import type { Env } from '../env.ts';

/** What the edge needs to know of a mentor: `open` is whether requests may come in, as the profile says. */
interface MentorFacts {
  name: string;
  /** Whether the mentor was made up, to show how one looks. */
  example: boolean;
  availability: { open: boolean; places: number };
}

/** What the built site tells the edge: sentences by key, and labels by `field:id`. */
export interface SiteData {
  language: string;
  messages: Readonly<Record<string, string>>;
  labels: Readonly<Record<string, string>>;
  /** Mentors by id. */
  mentors: ReadonlyMap<string, MentorFacts>;
  /** What that says of the values of a form. Whether a mentor takes requests now, only the database knows. */
  known: Known;
}

async function read<Shape>({ ASSETS }: Env, path: string): Promise<Shape> {
  const answer = await ASSETS.fetch(`https://assets.local${path}`);
  if (!answer.ok) throw new Error(`${path} is not in the built site`);
  return answer.json<Shape>();
}

let data: Promise<SiteData> | undefined;

/** Read once: the assets of a Worker never change during its life. */
export function siteData(env: Env): Promise<SiteData> {
  data ??= Promise.all([
    read<Pick<SiteData, 'messages' | 'labels'>>(env, '/data/form-messages.json'),
    read<(MentorFacts & { id: string })[]>(env, '/data/mentors.json'),
  ]).then(([texts, mentors]) => ({
    ...texts,
    language: texts.messages['language'] ?? '',
    mentors: new Map(mentors.map((it) => [it.id, it])),
    known: {
      mentors: new Set(mentors.map(({ id }) => id)),
      closed: new Set(),
      options: new Set(Object.keys(texts.labels)),
    },
  }));
  data.catch(() => {
    data = undefined;
  });
  return data;
}
