import { fnv1a } from '../../encoding/fnv1a.ts';

const UINT32 = 2 ** 32;

/** Numbers from 0 to 1 that follow from the seed (mulberry32). Not for secrets. */
function randomFrom(seed: string): () => number {
  let state = fnv1a(seed);
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / UINT32;
  };
}

/** Fisher-Yates. */
export function shuffled<Thing>(things: readonly Thing[], seed: string): Thing[] {
  const random = randomFrom(seed);
  const left = [...things];
  const order: Thing[] = [];
  while (left.length > 0) order.push(...left.splice(Math.floor(random() * left.length), 1));
  return order;
}
