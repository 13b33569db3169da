import { isMixed } from '../../domain/choice/together.ts';
import { roomOn } from '../../domain/directory/room.ts';
import type { MentorFacts } from '../../domain/matching/mentor.ts';
import { say } from '../../domain/texts/texts.ts';
import { type CompareProps, LISTS } from './props.ts';
import { portalDay } from '../../stores/portal-day.ts';

/** One line of the table: a label, and the words per mentor. */
export interface ComparedRow {
  key: string;
  label: string;
  words: (mentor: MentorFacts) => readonly string[];
}

/** What is compared, in the order in which people choose. */
export function comparedRows(
  { texts, places, labels, terms }: CompareProps,
  mentors: readonly MentorFacts[],
): ComparedRow[] {
  const room = roomOn(portalDay(new Date()), terms);
  const work = (profession: string, setting: string) =>
    [labels.professions[profession], labels.settings[setting]?.toLowerCase()].join(', ');
  const row = (key: string, words: ComparedRow['words']): ComparedRow => ({
    key,
    label: say(texts, `rows.${key}`),
    words,
  });
  const [topics, ...others] = LISTS.map((list) =>
    row(list, (mentor) => mentor[list].map((id) => labels[list][id] ?? id)),
  );
  return [
    ...(isMixed(mentors)
      ? [row('programme', ({ programme }) => [labels.programmes[programme] ?? programme])]
      : []),
    row('room', ({ availability }) => [say(places, room(availability), { count: availability.places })]),
    ...(topics ? [topics] : []),
    row('sentence', ({ sentence }) => [sentence]),
    row('career', ({ path }) =>
      path
        .toReversed()
        .map(
          ({ profession, setting, from, to }) =>
            `${from}–${to ?? say(texts, 'now')}: ${work(profession, setting)}`,
        ),
    ),
    ...others,
    row('place', ({ town }) => [town]),
  ];
}
