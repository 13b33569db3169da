import type { MentorFacts } from '../matching/mentor.ts';

const MOST = 3;

/** Up to three mentors who can be asked, most topics in common first. */
export function similarTo(mentor: MentorFacts, free: readonly MentorFacts[]): MentorFacts[] {
  const shared = ({ topics }: MentorFacts) => topics.filter((id) => mentor.topics.includes(id)).length;
  return free
    .filter((other) => other.id !== mentor.id && shared(other) > 0)
    .toSorted((a, b) => shared(b) - shared(a))
    .slice(0, MOST);
}
