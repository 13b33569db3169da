import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { folded, keepRight, markAnswer } from './marking.ts';
import type { AnswerKey } from './question.ts';

const one: AnswerKey = { kind: 'one', options: ['a', 'b', 'c'], right: ['b'] };
const more: AnswerKey = { kind: 'more', options: ['a', 'b', 'c', 'd'], right: ['a', 'c'] };
const order: AnswerKey = { kind: 'order', options: ['a', 'b', 'c'], right: ['a:2', 'b:1', 'c:3'] };
const match: AnswerKey = { kind: 'match', options: ['a', 'b', 'c'], right: ['a:a', 'b:b', 'c:c'] };
const text: AnswerKey = { kind: 'text', options: [], right: ['samenvatten', 'Eén stap terug'] };

describe('an answer', () => {
  test.each([
    ['one', one, ['b'], 'right'],
    ['one', one, ['a'], 'wrong'],
    ['more', more, ['c', 'a'], 'right'],
    ['more', more, ['a'], 'partly'],
    ['more', more, ['a', 'b', 'c'], 'partly'],
    ['more', more, ['b', 'd'], 'wrong'],
    ['order', order, ['a:2', 'b:1', 'c:3'], 'right'],
    ['order', order, ['a:1', 'b:2', 'c:3'], 'partly'],
    ['order', order, ['a:3', 'b:2', 'c:1'], 'wrong'],
    ['order', order, ['a:2', 'b:1'], 'partly'],
    ['match', match, ['a:a', 'b:b', 'c:c'], 'right'],
    ['match', match, ['a:a', 'b:c', 'c:b'], 'partly'],
    ['match', match, ['a:b', 'b:c', 'c:a'], 'wrong'],
    ['text', text, ['  Samenvatten. '], 'right'],
    ['text', text, ['een  STAP terug'], 'right'],
    ['text', text, ['raad geven'], 'wrong'],
  ] as const)('of kind %s: %j with %j is %s', (_, question, opt, result) => {
    expect(markAnswer(question, opt).result).toBe(result);
  });

  test.each([one, more, order, match, text])('that is empty is wrong: %j', (question) => {
    expect(markAnswer(question, []).result).toBe('wrong');
  });

  test('of more marks what was chosen and what was missed, and leaves the rest alone', () => {
    expect(markAnswer(more, ['a', 'b']).parts).toEqual({ a: 'right', b: 'wrong', c: 'missed' });
  });

  test('calls an option that got no place wrong, whatever the kind of the question', () => {
    expect(markAnswer(order, ['a:2']).parts).toEqual({ a: 'right', b: 'wrong', c: 'wrong' });
    expect(markAnswer(match, ['a:a']).parts).toEqual({ a: 'right', b: 'wrong', c: 'wrong' });
  });

  test('keeps only what was right for another try', () => {
    expect(keepRight(more, ['a', 'b'])).toEqual(['a']);
    expect(keepRight(order, ['a:1', 'b:2', 'c:3'])).toEqual(['c:3']);
    expect(keepRight(match, ['a:a', 'b:c', 'c:b'])).toEqual(['a:a']);
  });

  test('that names an option that is gone counts for nothing', () => {
    expect(markAnswer(one, ['z']).result).toBe('wrong');
    expect(markAnswer(more, ['a', 'c', 'z']).result).toBe('right');
  });

  test('is right in exactly 1 way for a choice, whatever was chosen', () => {
    fc.assert(
      fc.property(fc.subarray(['a', 'b', 'c', 'd']), (chosen) => {
        const isRight = chosen.join() === 'a,c';
        expect(markAnswer(more, chosen).result === 'right').toBe(isRight);
      }),
    );
  });
});

test('capitals, accents, quotes and spaces make no difference', () => {
  expect(folded(' ‘Coördineren’,  ÉÉN ')).toBe('coordineren een');
  // What a phone or a copied text puts in: letters in two parts, one letter for two, what has no ink, other spaces.
  expect(folded('Coo\u0308rdi\u00ADne\u200Bren\u00A0één')).toBe('coordineren een');
  expect(folded('pra\u0133tk')).toBe('praijtk');
});
