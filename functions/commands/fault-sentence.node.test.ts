import { expect, it } from 'vitest';
import { KeyGone, Tampered } from '../privacy/keys/seal.ts';
import { faultSentence } from './fault-sentence.ts';

it.each([
  ['a key that was destroyed', new KeyGone('the key of 2020-01 is gone'), 'was destroyed'],
  ['what does not open', new Tampered('a sealed value was altered'), 'MONTH_KEYS'],
])('of %s a command says what it means, without a stack', (_, error, said) => {
  expect(faultSentence(error)).toContain(said);
});

it('a fault of ours keeps its stack', () => {
  expect(faultSentence(new TypeError('x is not a function'))).toBeUndefined();
});
