import type { Day } from './day.ts';

/**
 * A number for a mentor on a day, 0 to 2³² − 1. Mentors with as many points stand in this order, so that each of them
 * is first on some days. It looks at nothing but the day and the id: not at the alphabet, not at how often somebody
 * was chosen. FNV-1a over both, then mixed once more because ids that differ in one letter must not stay neighbours.
 */
export function turnOf(day: Day, id: string): number {
  const text = `${day} ${id}`;
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** One number to sort by, highest first: confirmed before stale, then points, then whose turn it is. */
export function placeKey(stale: boolean, points: number, turn: number): number {
  return ((stale ? 0 : 1024) + points) * 2 ** 32 + turn;
}

export interface Placed {
  key: number;
  id: string;
}

/** For `sort`. The id decides only when two turns are the same number by chance. */
export function byPlace(a: Placed, b: Placed): number {
  return b.key - a.key || (a.id < b.id ? -1 : 1);
}
