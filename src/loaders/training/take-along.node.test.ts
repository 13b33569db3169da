import { expect, test } from 'vitest';
import { takeAlongIn } from './take-along.ts';

const CARD = '<Card id="c" title="Kaart">\n\n- Eén.\n- Twee **keer**.\n\n</Card>';

test('a lesson gives along the first sentence and the points of its last part, and its cards', () => {
  expect(
    takeAlongIn(
      `Begin.\n\n## Eerst\n\n- Niet dit.\n\n${CARD}\n\n## Neem mee\n\n**Wacht even.** \n\n- Tel\n  tot vijf.\n- <Term id="a">Luister</Term>.`,
    ),
  ).toEqual({
    sentence: 'Wacht even.',
    points: ['Tel tot vijf.', 'Luister.'],
    cards: [{ title: 'Kaart', points: ['Eén.', 'Twee keer.'] }],
  });
});

test('a lesson without a heading or a list gives its first sentence', () => {
  expect(takeAlongIn('Alleen dit.')).toEqual({ sentence: 'Alleen dit.', points: [], cards: [] });
});
