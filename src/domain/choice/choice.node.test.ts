import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, MAX_CHOICES, parseChoice, remove } from './choice.ts';

describe('choice', () => {
  it('keeps the order in which mentors were added', () => {
    expect(add(add([], 'amina'), 'jeroen')).toEqual(['amina', 'jeroen']);
  });

  it('takes nobody twice and never more than three', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (ids) => {
        const choice = ids.reduce<readonly string[]>(add, []);
        expect(choice.length).toBeLessThanOrEqual(MAX_CHOICES);
        expect(new Set(choice).size).toBe(choice.length);
      }),
    );
  });

  it('takes out only the mentor who was named', () => {
    expect(remove(['a', 'ab'], 'a')).toEqual(['ab']);
  });

  it('reads what it wrote, and reads anything else as an empty or shorter choice', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseChoice(text).length).toBeLessThanOrEqual(MAX_CHOICES);
      }),
    );
    expect(parseChoice(JSON.stringify(['a', 'b']))).toEqual(['a', 'b']);
    expect(parseChoice('{"a":1}')).toEqual([]);
  });
});
