import type { Env } from '../env.ts';

/** What the built site tells the edge: sentences by key, and labels by id. */
export interface SiteData {
  messages: Readonly<Record<string, string>>;
  labels: Readonly<Record<string, string>>;
  /** Names of mentors by id. */
  mentors: ReadonlyMap<string, string>;
}

async function read<Shape>({ ASSETS }: Env, path: string): Promise<Shape> {
  const answer = await ASSETS.fetch(`https://assets.local${path}`);
  if (!answer.ok) throw new Error(`${path} is not in the built site`);
  return answer.json<Shape>();
}

let data: Promise<SiteData> | undefined;

/** Read once: the assets of a Worker never change while it lives. */
export function siteData(env: Env): Promise<SiteData> {
  data ??= Promise.all([
    read<{ messages: Record<string, string>; labels: Record<string, string> }>(
      env,
      '/data/form-messages.json',
    ),
    read<{ id: string; name: string }[]>(env, '/data/mentors.json'),
  ]).then(([texts, mentors]) => ({ ...texts, mentors: new Map(mentors.map(({ id, name }) => [id, name])) }));
  data.catch(() => {
    data = undefined;
  });
  return data;
}
