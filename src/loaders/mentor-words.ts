import { type Room, roomOn } from '../domain/directory/room.ts';
import type { MentorFacts } from '../domain/matching/mentor.ts';
import { readVocabulary, type Vocabulary } from '../schemas/vocabulary.ts';
import { keep } from './keep.ts';
import { longDate } from './reading.ts';
import { readSite } from './site.ts';
import { textsIn } from './texts.ts';
import { labelsIn } from './vocabulary.ts';

type Availability = MentorFacts['availability'];

const list = new Intl.ListFormat('nl');
const oneOf = new Intl.ListFormat('nl', { type: 'disjunction' });
const terms = keep((name: Vocabulary) => readVocabulary(name));
/** The words of a label inside a sentence. */
export const lower = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

/** The format in which place matters. */
const ON_SITE = 'op-locatie';

/** `Amina` of `Amina El Idrissi`. */
export const firstName = (name: string): string => name.split(' ')[0] ?? name;

/** `AI` of `Amina El Idrissi`: the first letters of the first and the last word. */
export function initials(name: string): string {
  const words = name.split(' ');
  return `${words[0]?.charAt(0) ?? ''}${words.length > 1 ? (words.at(-1)?.charAt(0) ?? '') : ''}`;
}

/** `Wijkverpleegkundige, thuiszorg` */
export function workOf({ profession, setting }: Pick<MentorFacts, 'profession' | 'setting'>): string {
  const label = labelsIn('nl');
  return `${label('professions', profession)}, ${lower(label('settings', setting))}`;
}

/** `In Utrecht of online`: where mentor and mentee meet. */
export function placeOf({ town, formats }: Pick<MentorFacts, 'town' | 'formats'>): string {
  const places = formats.toSorted((a, b) => Number(b === ON_SITE) - Number(a === ON_SITE));
  const words = oneOf.format(places.map((id) => textsIn('nl')(`mentors.where.${id}`, { town })));
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** Whether there is room on this day, in one word and in a sentence. */
export function roomOf(availability: Availability, today = new Date()): { room: Room; text: string } {
  const room = roomOn(today.toISOString().slice(0, 10), readSite().availability)(availability);
  return { room, text: textsIn('nl')(`mentors.places.${room}`, { count: availability.places }) };
}

/** `Laatst bevestigd op 14 november 2026` */
export function confirmedOn({ confirmed }: Availability): string {
  return textsIn('nl')('availability.confirmed', { date: longDate(new Date(confirmed)) });
}

/** `Nederlands en Arabisch` */
export function languagesOf({ languages }: Pick<MentorFacts, 'languages'>): string {
  return list.format(languages.map((id) => labelsIn('nl')('languages', id)));
}

/** The terms of these ids, each with its id: label, sentence about it, own name. */
export function termsOf(name: Vocabulary, ids: readonly string[]) {
  return ids.map((id) => ({ id, label: labelsIn('nl')(name, id), ...terms(name)[id] }));
}

/** Words by which somebody looks for this mentor and that the search does not read on the page. */
export function searchWordsOf(mentor: MentorFacts): string[] {
  const { topics, profession, setting, languages, formats, dayParts, regions } = mentor;
  const words = (name: Vocabulary, ids: readonly string[]) =>
    ids.flatMap((id) => terms(name)[id]?.search ?? []);
  const labels = (name: Vocabulary, ids: readonly string[]) => ids.map((id) => labelsIn('nl')(name, id));
  return [
    ...words('topics', topics),
    ...words('professions', [profession]),
    ...words('settings', [setting]),
    ...words('languages', languages),
    ...labels('languages', languages),
    ...labels('formats', formats),
    ...labels('day-parts', dayParts),
    ...labels('regions', regions),
    mentor.organisation,
    mentor.town,
  ];
}
