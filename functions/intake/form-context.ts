import { asksFor, type FormDefinition } from '../../src/domain/intake/form.ts';
import { type Known, mentorsOf } from '../../src/domain/intake/parse-form.ts';
import type { FormValues } from '../../src/domain/intake/values.ts';
import type { Env } from '../env.ts';
import { logFault } from '../log-fault.ts';
import type { SiteData } from '../platform/site-data.ts';
import { dayCountStatement, isFullDay } from '../database/counters.ts';
import { canBeAsked, type CanAsk, roomStatement } from '../availability/can-be-asked.ts';
import { readSiteConfig } from '../platform/site-config.ts';

/** What the edge knows of the values of a form, which mentors have no place, and whether the day is full. */
export interface FormContext extends Known {
  full: ReadonlySet<string>;
  isDayFull: boolean;
}

interface Live {
  room: ReadonlyMap<string, CanAsk>;
  isDayFull: boolean;
}

/** What the database says, in one query; nothing when it cannot be asked, for then the profile counts. */
async function readLive(env: Env, form: string, ids: string[], now: Date): Promise<Live> {
  try {
    const { availability } = await readSiteConfig(env);
    const [counts, rooms] = await env.DB.batch([dayCountStatement(env, form, now), roomStatement(env, ids)]);
    return {
      room: canBeAsked(rooms, ids, availability.notOfferedAfterWeeks, now),
      isDayFull: await isFullDay(env, counts),
    };
  } catch (error) {
    logFault('known', error);
    return { room: new Map(), isDayFull: false };
  }
}

/** Reads what has to be known to judge a form: a mentor in the database counts as it stands there, else as in the profile. */
export async function formContext(
  env: Env,
  form: FormDefinition,
  values: FormValues,
  { known, mentors }: SiteData,
  now: Date,
): Promise<FormContext> {
  const asked = asksFor(form, 'mentors') ? mentorsOf(values) : [];
  const chosen = asked.filter((id) => mentors.has(id));
  const { room, isDayFull } = await readLive(env, form.name, chosen, now);
  const is = (id: string, state: 'closed' | 'full') => {
    const said = room.get(id) ?? 'no-address';
    if (said !== 'no-address') return (state === 'closed' ? ['paused'] : ['full', 'busy']).includes(said);
    const { open, places } = mentors.get(id)?.availability ?? { open: true, places: 1 };
    return state === 'closed' ? !open : open && places === 0;
  };
  return {
    ...known,
    closed: new Set(chosen.filter((id) => is(id, 'closed'))),
    full: new Set(chosen.filter((id) => is(id, 'full'))),
    isDayFull,
  };
}
