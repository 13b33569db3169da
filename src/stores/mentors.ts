import { atom } from 'nanostores';
import type { MentorFacts } from '../domain/matching/mentor.ts';

/** The public facts of all mentors: `undefined` while they come, `null` when they could not be fetched. */
export const $mentors = atom<readonly MentorFacts[] | null | undefined>(undefined);

/** Fetches the mentors once, before the first question; after that no request leaves the matchtest. */
export async function loadMentors(): Promise<void> {
  if ($mentors.get()) return;
  try {
    const answer = await fetch('/data/mentors.json');
    if (!answer.ok) throw new Error(answer.statusText);
    $mentors.set((await answer.json()) as MentorFacts[]);
  } catch {
    $mentors.set(null);
  }
}
