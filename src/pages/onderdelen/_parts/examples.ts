import { mentorFacts } from '../../../loaders/mentors.ts';
import type { MentorFacts } from '../../../domain/matching/mentor.ts';

/** So long ago that any confirmation has expired. */
const LONG_AGO = '2020-01-01';

/** The rooms of the examples: free, full, closed, not confirmed for long. */
const ROOMS: readonly (readonly [name: string, room: Partial<MentorFacts['availability']>])[] = [
  ['amina-el-idrissi', { open: true, places: 2, capacity: 2 }],
  ['jeroen-de-vries', { open: true, places: 0 }],
  ['seyma-yildiz', { open: false }],
  ['bas-verhoeven', { open: true, places: 1, confirmed: LONG_AGO }],
];

/** A mentor for every kind of room; of a portal without mentors none. When one is gone another takes its place. */
export async function mentorsWithEveryRoom(today: Date): Promise<MentorFacts[]> {
  const mentors = await mentorFacts(today);
  return ROOMS.flatMap(([name, room], index) => {
    const mentor = mentors.find(({ id }) => id === name) ?? mentors[index % mentors.length];
    return mentor ? [{ ...mentor, availability: { ...mentor.availability, ...room } }] : [];
  });
}
