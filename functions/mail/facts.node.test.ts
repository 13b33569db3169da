import { expect, it } from 'vitest';
import { readFacts } from './facts.ts';

const since = '2026-11-23T09:00:00.000Z';

it('a row of the outbox says which links its mail may hold', () => {
  const facts = { reference: 'KD4TW7RM', follow: { row: 'one', round: '1' } };
  expect(readFacts(JSON.stringify(facts))).toEqual(facts);
});

it('a row that was written when a link was a text still leads to the same link', () => {
  const old = {
    follow: 'one 1',
    answer: `one amina-el-idrissi ${since}`,
    course: 'one mentor',
    availability: 'amina-el-idrissi 2026-11',
  };
  expect(readFacts(JSON.stringify(old))).toEqual({
    follow: { row: 'one', round: '1' },
    answer: { row: 'one', round: `amina-el-idrissi ${since}` },
    course: { row: 'one', round: 'mentor' },
    availability: { row: 'amina-el-idrissi', round: '2026-11' },
  });
});

it('facts that are not ours make no mail', () => {
  expect(() => readFacts('{"follow":{"row":"one"}}')).toThrow();
});
