import { expect, test } from 'vitest';
import { initialsOf } from './initials.ts';
import { HAIR, portraitOf } from './portrait.ts';

/** Names as mentors have them, of whom nobody chose anything. */
const IDS = Array.from({ length: 1000 }, (_, number) => `mentor-${number}`);

test('one id gives one face, always', () => {
  for (const id of IDS) expect(portraitOf(id)).toEqual(portraitOf(id));
});

test('of 32 mentors who chose nothing at least 28 have a face of their own', () => {
  const groups = Array.from({ length: 31 }, (_, group) => IDS.slice(32 * group, 32 * group + 32));
  const own = groups.map((ids) => new Set(ids.map((id) => JSON.stringify(portraitOf(id)))).size);
  // On average: chance gives a group with one fewer.
  expect(own.reduce((sum, size) => sum + size, 0) / own.length).toBeGreaterThanOrEqual(28);
});

test('chance gives nobody a headscarf, a cap, a bald head or a beard, and all else to some', () => {
  const made = IDS.map((id) => portraitOf(id));
  expect(new Set(made.map(({ hair }) => hair))).toEqual(new Set(HAIR.slice(0, 6)));
  expect(new Set(made.map(({ clothes }) => clothes)).size).toBe(3);
  expect(new Set(made.map(({ glasses }) => glasses)).size).toBe(2);
  expect(made.some(({ beard, initials }) => beard || initials)).toBe(false);
});

test('hair made by chance never has the colour of the clothes, whichever those are', () => {
  for (const id of IDS) {
    for (const chosen of [{}, { colour: 'grey' as const }, { colour: 'sun' as const }]) {
      const { hairColour, colour } = portraitOf(id, chosen);
      expect(hairColour).not.toBe(colour);
    }
  }
});

test('what a mentor chose wins, and only the rest is made', () => {
  for (const id of IDS) {
    const made = portraitOf(id);
    const chosen = { hair: 'headscarf', glasses: !made.glasses, colour: 'grey' } as const;
    expect(portraitOf(id, chosen)).toMatchObject({ ...chosen, clothes: made.clothes });
  }
});

test('initials are of the first and the last word of a name', () => {
  expect(['Amina El Idrissi', 'Willem-Jan Kloosterman', 'Cher'].map(initialsOf)).toEqual(['AI', 'WK', 'C']);
});
