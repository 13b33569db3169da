import { atom } from 'nanostores';
import type { LiveAvailability } from '../domain/matching/availability.ts';
import type { MentorFacts } from '../domain/matching/mentor.ts';
import { availabilityNow } from '../domain/matching/freshness.ts';
import { askAvailability, heardAvailability } from './availability.ts';

/** `undefined` while loading, `null` when they could not be fetched. */
export const $mentors = atom<readonly MentorFacts[] | null | undefined>(undefined);

const withRoom = (mentors: readonly MentorFacts[], live: LiveAvailability) =>
  mentors.map((mentor) => ({
    ...mentor,
    availability: availabilityNow(mentor.availability, live[mentor.id]),
  }));

/** Call it before the first question, because after that no request may leave. Without `ask` it asks no room. */
export async function loadMentors({ ask = true } = {}): Promise<void> {
  if ($mentors.get()) return;
  $mentors.set(undefined);
  const asked = ask ? askAvailability() : undefined;
  try {
    const answer = await fetch('/data/mentors.json');
    if (!answer.ok) throw new Error(answer.statusText);
    const mentors = (await answer.json()) as MentorFacts[];
    $mentors.set(withRoom(mentors, heardAvailability()));
    // Not awaited: a slow edge must hold up nothing.
    void asked?.then((live) => $mentors.set(withRoom(mentors, live)));
  } catch {
    $mentors.set(null);
  }
}
