// A check whose answers stand in the site proves nothing: no question of the final check may be in any built file.
import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readCheck, readTraining } from '../src/build/training/read.ts';

it('no question of a final check is in the built site', () => {
  const questions = readTraining('nl').flatMap(({ id }) => readCheck(id, 'nl'));
  expect(questions.length).toBeGreaterThan(20);
  const built = globSync('dist/**/*.{html,js,json}').map((file) => readFileSync(file, 'utf8'));
  const shown = questions.filter(({ id }) => built.some((text) => text.includes(id)));
  expect(shown.map(({ id }) => id)).toEqual([]);
});
