import type { FormDefinition, Known } from '../../src/domain/intake/form.ts';
import { allOf } from '../../src/domain/intake/read-shape.ts';
import type { FormValues } from '../../src/domain/intake/values.ts';
import type { Env } from '../env.ts';
import type { SiteData } from '../pages/site-data.ts';
import { type CanAsk, whoCanBeAsked } from '../queries/mentor-room.ts';
import { readTerms } from '../terms.ts';

/** What the edge knows of the values of a form, and which mentors have no place. */
export interface KnownNow extends Known {
  full: ReadonlySet<string>;
}

/** What the database says of the chosen mentors; nothing when it cannot be asked, for then the profile counts. */
async function liveRoom(env: Env, ids: string[], now: Date): Promise<ReadonlyMap<string, CanAsk>> {
  if (ids.length === 0) return new Map();
  try {
    const { availability } = await readTerms(env);
    return await whoCanBeAsked(env, ids, availability.notOfferedAfterWeeks, now);
  } catch {
    return new Map();
  }
}

/** Reads what has to be known to judge a form: a mentor in the database counts as it stands there, else as in the profile. */
export async function knownNow(
  env: Env,
  { fields }: FormDefinition,
  values: FormValues,
  { labels, mentors }: SiteData,
  now: Date,
): Promise<KnownNow> {
  const asks = fields.some(({ kind }) => kind === 'mentors');
  const names = asks ? ['mentor1', 'mentor2', 'mentor3'] : [];
  const chosen = names.flatMap((name) => allOf(values, name)).filter((id) => mentors.has(id));
  const live = await liveRoom(env, chosen, now);
  const is = (id: string, state: 'closed' | 'full') => {
    const said = live.get(id) ?? 'no-address';
    if (said !== 'no-address') return said === (state === 'closed' ? 'paused' : 'full');
    const { open, places } = mentors.get(id)?.availability ?? { open: true, places: 1 };
    return state === 'closed' ? !open : open && places === 0;
  };
  return {
    mentors: new Set(mentors.keys()),
    closed: new Set(chosen.filter((id) => is(id, 'closed'))),
    full: new Set(chosen.filter((id) => is(id, 'full'))),
    options: new Set(Object.keys(labels)),
  };
}
