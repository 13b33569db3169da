import { expect, test } from 'vitest';
import { missedTurn, type SceneWays } from './conversation.ts';

const scene = (id: string, to: string[], end?: string): SceneWays => ({
  id,
  end,
  choices: to.map((one) => ({ id: `to-${one}`, to: one })),
});
const SCENES = [
  scene('start', ['far', 'near', 'lost']),
  scene('far', ['near', 'bad']),
  scene('near', ['good', 'bad']),
  scene('lost', ['bad']),
  scene('good', [], 'goed'),
  scene('bad', [], 'kan-beter'),
];
const along = (...scenes: string[]) =>
  scenes.slice(0, -1).map((one, place) => ({ scene: one, to: scenes[place + 1] ?? '' }));

test('the missed turn is the step that left the last way to a good end, with the choice that leads there soonest', () => {
  expect(missedTurn(SCENES, along('start', 'lost', 'bad'))).toEqual({ step: 0, choice: 'to-near' });
  expect(missedTurn(SCENES, along('start', 'far', 'near', 'bad'))).toEqual({ step: 2, choice: 'to-good' });
  expect(missedTurn(SCENES, along('start', 'far', 'bad'))).toEqual({ step: 1, choice: 'to-near' });
});

test('a conversation that ends well, or has not ended, missed no turn', () => {
  expect(missedTurn(SCENES, along('start', 'far', 'near', 'good'))).toBeUndefined();
  expect(missedTurn(SCENES, along('start', 'far'))).toBeUndefined();
  expect(missedTurn(SCENES, [])).toBeUndefined();
});
