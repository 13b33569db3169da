import { readFileSync } from 'node:fs';
import type { MentorFacts } from '../../src/domain/matching/mentor.ts';

/** The mentors of the built site, as it lists them. */
export const mentors = JSON.parse(readFileSync('dist/data/mentors.json', 'utf8')) as MentorFacts[];

const open = mentors.filter(({ availability }) => availability.open && availability.places > 0);

/** All of one programme, so that one person can ask them together. */
function withRoom(place: number): MentorFacts {
  const found = open.filter(({ programme }) => programme === open[0]?.programme)[place];
  if (!found)
    throw new Error('Put four mentors who have room in one programme: tests of the site need them.');
  return found;
}

/** The one whom most tests ask. */
export const FIRST = withRoom(0);
export const SECOND = withRoom(1);
export const THIRD = withRoom(2);
export const FOURTH = withRoom(3);
/** Whom no test asks, so that one may take away the room of this mentor while others send requests. */
export const UNASKED = open.at(-1) ?? FIRST;

const hasBoth = (setting: string, language: string) => (mentor: MentorFacts) =>
  mentor.setting === setting && mentor.languages.includes(language);

function apart(): { setting: string; language: string } {
  for (const { setting } of mentors)
    for (const language of mentors.flatMap(({ languages }) => languages))
      if (!mentors.some(hasBoth(setting, language))) return { setting, language };
  throw new Error(
    'Somebody in content/mentors/ fits every filter: a test of the site needs two that exclude all.',
  );
}

/** A setting and a language of two mentors, which nobody has together. */
export const NOBODY = apart();
