import type { Availability, LiveAvailability } from '../matching/availability.ts';

/** A mentor with what the edge knows of the room there is. */
export interface AvailabilityOf extends Availability {
  readonly id: string;
}

/**
 * What `GET /api/availability` sends: columns, because columns get small when they are compressed. The letter of a
 * number `n` is the one that stands `n` places after `0`.
 */
interface Wire {
  /** The ids in order, apart by spaces: a letter for how much of the id before it comes back, and the rest. */
  ids: string;
  /** A letter per mentor: places in all, free places, `1` when requests may come in. */
  capacity: string;
  places: string;
  open: string;
  /** The latest day on which a mentor confirmed, as days since 1970; and a letter per mentor: how many days earlier. */
  newest: number;
  earlier: string;
}

const ZERO = 48;
const DAY_MS = 24 * 60 * 60 * 1000;

const letter = (number: number) => String.fromCharCode(ZERO + number);
const numberAt = (column: string, place: number) => column.charCodeAt(place) - ZERO;
const numberOf = (day: string) => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);

/** How many letters two ids begin with together. */
function shared(one: string, other: string): number {
  let count = 0;
  while (count < one.length && one[count] === other[count]) count += 1;
  return count;
}

/** What goes over the line. The ids differ, hold no space, and may come in any order. */
export function encode(all: readonly AvailabilityOf[]): string {
  const sorted = all.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const days = sorted.map(({ confirmed }) => numberOf(confirmed));
  // A spread would run out of room with very many mentors.
  const newest = days.reduce((latest, day) => Math.max(latest, day), 0);
  const column = (read: (of: AvailabilityOf) => number) => sorted.map((of) => letter(read(of))).join('');
  const wire: Wire = {
    ids: sorted
      .map(({ id }, place) => {
        const known = shared(sorted[place - 1]?.id ?? '', id);
        return letter(known) + id.slice(known);
      })
      .join(' '),
    capacity: column(({ capacity }) => capacity),
    places: column(({ places }) => places),
    open: column(({ open }) => Number(open)),
    newest,
    earlier: days.map((day) => letter(newest - day)).join(''),
  };
  return JSON.stringify(wire);
}

const isCount = (number: number) => number >= 0 && number <= 50;

/**
 * Reads what the edge sent. By hand, so that a page need not load a library for it.
 * @throws when it is no whole answer of ours.
 */
export function decode(text: string): LiveAvailability {
  const { ids, capacity, places, open, newest, earlier } = JSON.parse(text) as Wire;
  const live: Record<string, Availability> = {};
  let id = '';
  // Without mentors the text still splits into one part.
  for (const [place, part] of ids.split(' ').filter(Boolean).entries()) {
    id = id.slice(0, numberAt(part, 0)) + part.slice(1);
    const day = new Date((newest - numberAt(earlier, place)) * DAY_MS);
    const one = {
      capacity: numberAt(capacity, place),
      places: numberAt(places, place),
      open: open[place] === '1',
      confirmed: day.toISOString().slice(0, 10),
    };
    if (!isCount(one.capacity) || !isCount(one.places)) throw new RangeError(id);
    live[id] = one;
  }
  return live;
}
