import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { parse, record, string } from 'valibot';
import { describe, expect, it } from 'vitest';
import { localDay } from '../calendar/local-day.ts';
import { availabilityShape } from '../matching/availability.ts';
import { fromAnswer, toAnswer } from './availability-answer.ts';

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((moment) => localDay(moment, 'UTC'));
const anyOne = fc.record({
  id: fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,8}){0,4}$/),
  capacity: fc.integer({ min: 0, max: 50 }),
  places: fc.integer({ min: 0, max: 50 }),
  open: fc.boolean(),
  confirmed: day,
});
/** Over the line and back. */
const sent = (all: Parameters<typeof toAnswer>[0]) => fromAnswer(JSON.parse(JSON.stringify(toAnswer(all))));

const one = { capacity: 1, places: 0, open: true, confirmed: '2026-11-23' };
const anyAll = fc.uniqueArray(anyOne, { selector: ({ id }) => id, maxLength: 60 });

describe('the availability of all mentors over the line', () => {
  it('comes out as it went in', () => {
    fc.assert(
      fc.property(anyAll, (all) => {
        const expected = all.map(({ id, ...availability }) => [id, availability] as const);
        expect(new Map(Object.entries(sent(all)))).toEqual(new Map(expected));
      }),
    );
  });

  it('has the shape that matching reads', () => {
    fc.assert(
      fc.property(anyAll, (all) => {
        const read = sent(all);
        expect(parse(record(string(), availabilityShape), read)).toEqual(read);
      }),
    );
  });

  it('is the same whatever the order, so that its ETag stays the same', () => {
    fc.assert(
      fc.property(anyAll, (all) => {
        expect(JSON.stringify(toAnswer(all.toReversed()))).toBe(JSON.stringify(toAnswer(all)));
      }),
    );
  });

  it.each([
    undefined,
    null,
    {},
    { error: 'unavailable' },
    // As it was before: columns of letters.
    { ids: '0amina', capacity: '2', places: '1', open: '1', newest: 20780, earlier: '0' },
    [{ ...one, mentors: 'amina' }],
    [{ ...one, places: 51, mentors: ['amina'] }],
    [{ ...one, confirmed: 'soon', mentors: ['amina'] }],
    [{ ...one, open: 1, mentors: ['amina'] }],
    [null],
    [
      { ...one, mentors: ['amina'] },
      { ...one, capacity: undefined, mentors: ['jeroen'] },
    ],
  ])('is whole and ours, or it throws: %j', (answer) => {
    expect(() => fromAnswer(answer)).toThrow();
  });

  it('may say more than we read', () => {
    expect(fromAnswer([{ ...one, more: 1, mentors: ['amina'] }])).toEqual({ amina: one });
  });

  it('knows a mentor with the name of something that every object has, and nobody when there is nobody', () => {
    const live = sent([{ id: 'constructor', ...one }]);
    expect(live['constructor']).toEqual(one);
    expect(Object.keys(sent([]))).toEqual([]);
  });

  it('gets small: alike mentors take less than 3 bytes a mentor', () => {
    const all = Array.from({ length: 10_000 }, (_, number) => ({
      id: `mentor-${number.toString().padStart(5, '0')}`,
      capacity: 1 + (number % 3),
      places: number % 2,
      open: number % 11 !== 0,
      confirmed: '2026-11-23',
    }));
    expect(gzipSync(JSON.stringify(toAnswer(all))).length).toBeLessThan(30_000);
  });
});
