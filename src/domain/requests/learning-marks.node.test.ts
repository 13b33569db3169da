import { expect, it } from 'vitest';
import { MARKS, markIn } from './learning-marks.ts';

it('a mark is a whole number from 1 to 10, as it is written', () => {
  const taken = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '5.5', ' 5', ''].filter(
    markIn,
  );
  expect(taken).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
  expect(MARKS).toHaveLength(taken.length);
});
