import { describe, expect, it } from 'vitest';
import type { MatchTestQuestion } from '../../domain/matching/content-questions.ts';
import { answersFrom } from './answers.ts';
import { isAsked, mustBelow, NONE, optionsOf, saysNone, tooMany } from './fields.ts';
import { wishesOf } from './wishes.ts';

const topics = {
  id: 'topics',
  label: 'Onderwerpen',
  kind: 'checkbox',
  options: 'topics',
  max: 3,
  none: 'Geen',
} as const;
const first = {
  id: 'mostImportant',
  label: 'Belangrijkst',
  kind: 'radio',
  options: 'chosen-topics',
  none: 'Even belangrijk',
  when: { field: 'topics', atLeast: 2 },
} as const;
const question: MatchTestQuestion = {
  id: 'topics',
  title: 'Wat?',
  hint: 'Kies.',
  why: 'Daarom.',
  fields: [topics, first],
};
const lists = { topics: { a: { label: 'Aa' }, b: { label: 'Bee' } } };

describe('the fields of the matchtest', () => {
  it('make answers only of what was chosen and asked', () => {
    expect(
      answersFrom([question], { topics: ['a', 'b'], mostImportant: ['b'], musts: ['topics', 'role'] }),
    ).toEqual({
      topics: ['a', 'b'],
      mostImportant: 'b',
      musts: ['topics'],
    });
    expect(answersFrom([question], { topics: ['a'], mostImportant: ['b'] })).toEqual({ topics: ['a'] });
  });

  it('take "no preference" for a question that was skipped', () => {
    expect(answersFrom([question], { topics: [''] })).toEqual({});
  });

  it('know who has no preference from who did not look', () => {
    const work = {
      id: 'profession',
      label: 'Werk',
      kind: 'select',
      options: 'topics',
      none: 'Geen',
    } as const;
    expect(saysNone(work, { profession: [''] })).toBe(false);
    expect(saysNone(work, { profession: [NONE] })).toBe(true);
    expect(answersFrom([{ ...question, fields: [work] }], { profession: [NONE] })).toEqual({});
  });

  it('have the must below the last that is asked about the same, also on a page of its own', () => {
    const must = { ...topics, must: 'Alleen dit' };
    const pages = [
      { ...question, fields: [must] },
      { ...question, fields: [first] },
    ];
    expect(mustBelow(must, pages, { topics: ['a'] })).toBe(must);
    expect(mustBelow(must, pages, { topics: ['a', 'b'] })).toBeUndefined();
    expect(mustBelow(first, pages, { topics: ['a', 'b'] })).toBe(must);
  });

  it('ask what hangs on another answer only after it', () => {
    expect(isAsked(first, { topics: ['a'] })).toBe(false);
    expect(isAsked(first, { topics: ['a', 'b'] })).toBe(true);
  });

  it('offer the chosen topics, in words', () => {
    expect(optionsOf(first, lists, { topics: ['b'] }, [], 'nl')).toEqual({ b: { label: 'Bee' } });
  });

  it('say when more was chosen than counts', () => {
    expect(tooMany(question, { topics: ['a', 'b', 'c', 'd'] })?.id).toBe('topics');
    expect(tooMany(question, { topics: ['a', 'b', 'c'] })).toBeUndefined();
  });
});

describe('what is handed over to the request', () => {
  it('is how and where to meet and the role, and nothing about the person', () => {
    expect(
      wishesOf({ profession: 'arts', leaveOut: ['x'], role: 'gids', languages: ['ar'], region: 'oost' }),
    ).toEqual(['role:gids', 'language:ar', 'region:oost']);
  });
});
