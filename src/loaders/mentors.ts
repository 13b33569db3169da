import { globSync } from 'node:fs';
import { type CollectionEntry, getCollection, getEntry } from 'astro:content';
import { localDay, plusDays } from '../domain/calendar/local-day.ts';
import type { MentorFacts } from '../domain/matching/mentor.ts';
import { dailyTieBreak } from '../domain/matching/order.ts';
import type { PortraitChoice } from '../domain/portrait/portrait.ts';
import { CONTENT } from '../schemas/content-root.ts';
import { defaultLanguage } from './language.ts';
import { programmeOf, readProgrammes } from './programmes.ts';
import { readSite } from './site.ts';
import type { Language } from './texts.ts';

/** The word in `ownMentor` for somebody who is not in this list. */
const OUTSIDE = 'buiten';

/** A day that stands in a file is that day in every zone; YAML reads it as the midnight of UTC. */
const writtenDay = (date: Date) => localDay(date, 'UTC');

/**
 * The public facts of one mentor. An example confirmed its availability some days before `today`; nobody of a programme
 * that is not open takes requests.
 */
export function factsOf(entry: CollectionEntry<'mentors'>, today: Date): MentorFacts {
  const { id, data } = entry;
  const portrait = portraitFacts(entry);
  const { confirmed, confirmedDaysAgo = 0, ...room } = data.availability;
  const { name, example, profession, setting, organisation, town, sentence } = data;
  const { topics, roles, languages, regions, formats, dayParts } = data;
  return {
    id,
    name,
    example,
    profession,
    setting,
    organisation,
    programme: programmeOf(organisation),
    town,
    path: data.path.map(({ to, ...step }) => (to === undefined ? step : { ...step, to })),
    topics,
    roles,
    languages,
    regions,
    formats,
    dayParts,
    trained: writtenDay(data.trained),
    ownMentor: data.ownMentor === OUTSIDE ? null : data.ownMentor,
    reviewed: writtenDay(data.reviewed),
    sentence,
    ...(portrait && { portrait }),
    availability: {
      ...room,
      open: room.open && readProgrammes()[programmeOf(organisation)]?.open === true,
      confirmed: confirmed
        ? writtenDay(confirmed)
        : plusDays(localDay(today, readSite().timeZone), -confirmedDaysAgo),
    },
  };
}

/** How a mentor is shown; who gave a photo, by the id that is its address. */
export function portraitFacts({
  id,
  data: { portrait },
}: Pick<CollectionEntry<'mentors'>, 'id' | 'data'>): PortraitChoice | undefined {
  if (!portrait) return undefined;
  const { photo, ...drawn } = portrait;
  return { ...drawn, ...(photo && { photo: id }) };
}

/** Every mentor as a file. Of a folder without mentors Astro would warn at every page. */
export const mentorEntries = async (): Promise<CollectionEntry<'mentors'>[]> =>
  globSync(`${CONTENT}/mentors/*.{md,mdx}`).length === 0 ? [] : getCollection('mentors');

/** The public facts of all mentors. */
export async function mentorFacts(today = new Date()): Promise<MentorFacts[]> {
  return (await mentorEntries()).map((entry) => factsOf(entry, today));
}

/** Mentors in the order of a day: the same for everybody on that day, and never the alphabet. */
export function inOrderOf<Mentor extends { id: string }>(today: Date, mentors: readonly Mentor[]): Mentor[] {
  const turn = dailyTieBreak(localDay(today, readSite().timeZone));
  return mentors.toSorted((a, b) => turn(a.id) - turn(b.id) || (a.id < b.id ? -1 : 1));
}

/** The `lang` of the own words of a mentor; `undefined` on a page in the same language. */
export async function ownLanguage(id: string, page: Language): Promise<string | undefined> {
  const own = (await getEntry('mentors', id))?.data.language ?? defaultLanguage();
  return own === page ? undefined : own;
}

/** The programme of every mentor, by the id of the mentor. */
export const programmesOfMentors = async (): Promise<Record<string, string>> =>
  Object.fromEntries((await mentorEntries()).map(({ id, data }) => [id, programmeOf(data.organisation)]));
