import type { Asked } from './part.ts';
import type { Rules } from './rules.ts';

/** Room for a mentee: the share of places that are free, so that not everybody gets the same mentor first. */
export function roomParts(rules: Rules): Asked[] {
  const maximum = rules.points.room;
  return [
    {
      part: 'room',
      key: 'room',
      maximum,
      points({ availability: { open, places, capacity } }) {
        if (!open || capacity === 0) return 0;
        return Math.floor((maximum * Math.min(places, capacity)) / capacity);
      },
      facts: () => ({}),
    },
  ];
}
