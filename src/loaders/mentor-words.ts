import { localDay } from '../domain/calendar/local-day.ts';
import { type Room, roomOn } from '../domain/directory/room.ts';
import type { MentorFacts } from '../domain/matching/mentor.ts';
import { organisationOf, programmeName } from './programmes.ts';
import { longDate } from './reading.ts';
import { readSite } from './site.ts';
import { type Language, textsIn } from './texts.ts';
import { labelsIn, termIn } from './vocabulary.ts';

type Availability = MentorFacts['availability'];

/** The words of a label inside a sentence. */
export const lower = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

/** The format in which place matters. */
const ON_SITE = 'op-locatie';

/** `Amina` of `Amina El Idrissi`. */
export const firstName = (name: string): string => name.split(' ')[0] ?? name;

/** `Wijkverpleegkundige, thuiszorg` */
export function workOf(
  { profession, setting }: Pick<MentorFacts, 'profession' | 'setting'>,
  language: Language,
): string {
  const label = labelsIn(language);
  return `${label('professions', profession)}, ${lower(label('settings', setting))}`;
}

/** `In Utrecht of online`: where mentor and mentee meet. */
export function placeOf(
  { town, formats }: Pick<MentorFacts, 'town' | 'formats'>,
  language: Language,
): string {
  const oneOf = new Intl.ListFormat(language, { type: 'disjunction' });
  const places = formats.toSorted((a, b) => Number(b === ON_SITE) - Number(a === ON_SITE));
  const words = oneOf.format(places.map((id) => textsIn(language)(`mentors.where.${id}`, { town })));
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** Whether there is room on this day. */
export function roomOf(availability: Availability, today = new Date()): Room {
  return roomOn(localDay(today, readSite().timeZone), readSite().availability)(availability);
}

/** Whether there is room, in a sentence. */
export function roomInWords(room: Room, { places }: Availability, language: Language): string {
  return textsIn(language)(`mentors.places.${room}`, { count: places });
}

/** `Laatst bevestigd op 14 november 2026` */
export function confirmedOn({ confirmed }: Availability, language: Language): string {
  return textsIn(language)('availability.confirmed', { date: longDate(new Date(confirmed), language) });
}

/** `Nederlands en Arabisch` */
export function languagesOf({ languages }: Pick<MentorFacts, 'languages'>, language: Language): string {
  return new Intl.ListFormat(language).format(languages.map((id) => labelsIn(language)('languages', id)));
}

/** The terms of these ids, each with its id: label, sentence about it, own name. */
export function termsOf(name: string, ids: readonly string[], language: Language) {
  return ids.map((id) => termIn(language, name, id));
}

/** Words by which somebody looks for this mentor and that the search does not read on the page. */
export function searchWordsOf(mentor: MentorFacts, language: Language): string[] {
  const { topics, profession, setting, languages, formats, dayParts, regions } = mentor;
  const words = (name: string, ids: readonly string[]) =>
    ids.flatMap((id) => termIn(language, name, id).search);
  const labels = (name: string, ids: readonly string[]) => ids.map((id) => labelsIn(language)(name, id));
  return [
    ...words('topics', topics),
    ...words('professions', [profession]),
    ...words('settings', [setting]),
    ...words('languages', languages),
    ...labels('languages', languages),
    ...labels('formats', formats),
    ...labels('day-parts', dayParts),
    ...labels('regions', regions),
    programmeName(mentor.programme),
    organisationOf(mentor.organisation).name,
    ...organisationOf(mentor.organisation).places,
    mentor.town,
  ];
}
