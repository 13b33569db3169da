import { fnv1a } from '../encoding/fnv1a.ts';
import type { Day } from './day.ts';

/**
 * Whose turn it is on a day: a number per mentor id, 0 to 2³² − 1. Mentors with as many points stand in this order, so
 * that each of them is first on some days. It looks at nothing but the day and the id: not at the alphabet, not at how
 * often somebody was chosen. FNV-1a over both, then mixed once more because ids that differ in one letter must not
 * stay neighbours.
 */
export function dailyTieBreak(day: Day): (id: string) => number {
  const start = fnv1a(day);
  return (id) => {
    let hash = fnv1a(id, start);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return (hash ^ (hash >>> 16)) >>> 0;
  };
}

export interface Placed {
  /** See `placeKey`. */
  key: number;
  id: string;
}

/** One number to sort by, highest first: confirmed before stale, then points, then whose turn it is. */
export function placeKey(stale: boolean, points: number, turn: number): number {
  return ((stale ? 0 : 1024) + points) * 2 ** 32 + turn;
}

/** The first `top`, in order. Sorts no more than it has to: of 10,000 mentors only a few are shown. */
export function firstOf<Item extends Placed>(items: readonly Item[], top: number): Item[] {
  if (top >= items.length) return items.toSorted(byPlace);
  const first: Item[] = [];
  for (const item of items) {
    const last = first[top - 1];
    if (last && byPlace(item, last) > 0) continue;
    const place = first.findIndex((other) => byPlace(item, other) < 0);
    first.splice(place < 0 ? first.length : place, 0, item);
    first.length = Math.min(first.length, top);
  }
  return first;
}

/** The id decides only when two turns are the same number by chance. */
function byPlace(a: Placed, b: Placed): number {
  return b.key - a.key || (a.id < b.id ? -1 : 1);
}
