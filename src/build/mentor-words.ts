import type { MentorFacts } from '../domain/matching/mentor.ts';
import { readVocabulary } from '../schemas/vocabulary.ts';
import { keep } from './keep.ts';
import { longDate } from './reading.ts';
import { textsIn } from './texts.ts';
import { labelsIn } from './vocabulary.ts';

const list = new Intl.ListFormat('nl');
const terms = keep((name: 'topics' | 'professions' | 'settings' | 'languages') => readVocabulary(name));

/** `Amina` of `Amina El Idrissi`. */
export const firstName = (name: string): string => name.split(' ')[0] ?? name;

/** `AE`: a portrait without a face. */
export function initials(name: string): string {
  const words = name.split(' ');
  return `${words[0]?.charAt(0) ?? ''}${words.length > 1 ? (words.at(-1)?.charAt(0) ?? '') : ''}`;
}

/** `Wijkverpleegkundige, thuiszorg` */
export function workOf({ profession, setting }: Pick<MentorFacts, 'profession' | 'setting'>): string {
  const label = labelsIn('nl');
  const place = label('settings', setting);
  return `${label('professions', profession)}, ${place.charAt(0).toLowerCase()}${place.slice(1)}`;
}

export type Room = 'free' | 'full' | 'closed';

/** Whether there is room, in one word and in a sentence. */
export function roomOf({ open, places }: MentorFacts['availability']): { room: Room; text: string } {
  const t = textsIn('nl');
  const room = !open ? 'closed' : places === 0 ? 'full' : 'free';
  return { room, text: t(`mentors.places.${room}`, { count: places }) };
}

/** `Bevestigd op 14 november 2026` */
export function confirmedOn({ confirmed }: MentorFacts['availability']): string {
  return textsIn('nl')('mentors.places.confirmed', { date: longDate(new Date(confirmed)) });
}

/** `Nederlands en Arabisch` */
export function languagesOf({ languages }: Pick<MentorFacts, 'languages'>): string {
  return list.format(languages.map((id) => labelsIn('nl')('languages', id)));
}

/** Words by which somebody looks for this mentor and that do not stand on the page. */
export function searchWordsOf({ topics, profession, setting, languages }: MentorFacts): string[] {
  return [
    ...topics.flatMap((id) => terms('topics')[id]?.search ?? []),
    ...(terms('professions')[profession]?.search ?? []),
    ...(terms('settings')[setting]?.search ?? []),
    ...languages.flatMap((id) => terms('languages')[id]?.search ?? []),
  ];
}
