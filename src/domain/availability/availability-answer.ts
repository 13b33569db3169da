import type { Availability, LiveAvailability } from '../matching/availability.ts';

/** A mentor with what the edge knows of the room there is. */
export interface MentorRoom extends Availability {
  readonly id: string;
}

/** Mentors with the same room stand together, so that the answer stays small with 10,000 of them. */
interface SameRoom extends Availability {
  mentors: string[];
}

/** What `GET /api/availability` sends. The ids differ and may come in any order: the answer is the same. */
export function toAnswer(all: readonly MentorRoom[]): SameRoom[] {
  const groups = new Map<string, SameRoom>();
  for (const { id, capacity, places, open, confirmed } of all.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const key = [capacity, places, open, confirmed].join();
    const group = groups.get(key) ?? { capacity, places, open, confirmed, mentors: [] };
    group.mentors.push(id);
    groups.set(key, group);
  }
  return [...groups.values()];
}

const isCount = (number: unknown) => Number.isInteger(number) && Number(number) >= 0 && Number(number) <= 50;
const DAY = /^\d{4}-\d\d-\d\d$/;

/**
 * Reads what the edge sent. By hand: a library for it would double the script of a profile (docs/decisions/0003).
 * @throws when it is no whole answer of ours.
 */
export function fromAnswer(answer: unknown): LiveAvailability {
  const entries = (answer as SameRoom[]).flatMap(({ mentors, capacity, places, open, confirmed }) => {
    const isRoom = isCount(capacity) && isCount(places) && typeof open === 'boolean' && DAY.test(confirmed);
    if (!isRoom) throw new TypeError('No room of a mentor');
    return mentors.map((id) => [id, { capacity, places, open, confirmed }] as const);
  });
  return Object.fromEntries(entries);
}
