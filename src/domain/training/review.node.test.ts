import { expect, test } from 'vitest';
import { NOTHING } from './progress.ts';
import { answered } from './record.ts';
import { returning } from './review.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
const DAY = 24 * 60 * 60_000;
const lesson = {
  id: 'les',
  title: 'Les',
  href: '/les/',
  minutes: 10,
  questions: ['wrong', 'unsure', 'right', 'never'].map((id) => ({ id, goal: 'g' })),
  reflections: [],
  talks: [],
};
const outline = {
  modules: [
    {
      id: 'm',
      title: 'M',
      href: '/m/',
      version: '2026.1',
      check: '/m/toets/',
      goals: ['g'],
      lessons: [lesson],
    },
  ],
  aliases: {},
};

function progress() {
  let made = answered(NOTHING, 'wrong', { opt: ['a'], ok: false }, NOW);
  made = answered(made, 'right', { opt: ['a'], ok: true, sure: true }, NOW);
  made = answered(made, 'gone', { opt: ['a'], ok: false }, NOW);
  return answered(made, 'unsure', { opt: ['a'], ok: true, sure: false }, new Date(NOW.getTime() - DAY));
}

test('wrong and unsure questions come back a day later, those that are due first in front; others do not', () => {
  expect(returning(outline, progress(), NOW).map(({ question, due }) => [question, due])).toEqual([
    ['unsure', NOW.getTime()],
    ['wrong', NOW.getTime() + DAY],
  ]);
});

test('a question that was kept by a clock that was ahead comes back at once', () => {
  const before = new Date(NOW.getTime() - 300 * DAY);
  expect(returning(outline, progress(), before).map(({ due }) => due)).toEqual([
    before.getTime(),
    before.getTime(),
  ]);
});

test('a question with a card comes back when the card says so, also after it was right', () => {
  const card = {
    due: NOW.getTime() + 9 * DAY,
    last: NOW.getTime(),
    stability: 1,
    difficulty: 5,
    reps: 1,
    lapses: 0,
    steps: 0,
    state: 2 as const,
  };
  const kept = { ...progress(), review: { right: card } };
  expect(returning(outline, kept, NOW).at(-1)).toMatchObject({ question: 'right', due: card.due });
});
