import type { MentorFacts } from '../matching/mentor.ts';

/** Up to three open mentors with the most topics in common, equals in the order in which they come. */
export function similarTo(mentor: MentorFacts, all: readonly MentorFacts[]): MentorFacts[] {
  const shared = ({ topics }: MentorFacts) => topics.filter((id) => mentor.topics.includes(id)).length;
  return all
    .filter(({ id, availability }) => id !== mentor.id && availability.open && availability.places > 0)
    .filter((other) => shared(other) > 0)
    .toSorted((a, b) => shared(b) - shared(a))
    .slice(0, 3);
}
