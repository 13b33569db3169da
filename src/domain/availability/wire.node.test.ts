import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { parse, record, string } from 'valibot';
import { describe, expect, it } from 'vitest';
import { availabilityShape } from '../matching/availability.ts';
import { decode, encode } from './wire.ts';

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((moment) => moment.toISOString().slice(0, 10));
const anyOne = fc.record({
  id: fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,8}){0,4}$/),
  capacity: fc.integer({ min: 0, max: 50 }),
  places: fc.integer({ min: 0, max: 50 }),
  open: fc.boolean(),
  confirmed: day,
});
const anyAll = fc.uniqueArray(anyOne, { selector: ({ id }) => id, maxLength: 60 });

describe('the availability of all mentors over the line', () => {
  it('comes out as it went in', () => {
    fc.assert(
      fc.property(anyAll, (all) => {
        const expected = all.map(({ id, ...availability }) => [id, availability] as const);
        expect(new Map(Object.entries(decode(encode(all))))).toEqual(new Map(expected));
      }),
    );
  });

  it('has the shape that matching reads', () => {
    fc.assert(
      fc.property(anyAll, (all) => {
        const read = decode(encode(all));
        expect(parse(record(string(), availabilityShape), read)).toEqual(read);
      }),
    );
  });

  it('is the same text whatever the order, so that its mark stays the same', () => {
    fc.assert(
      fc.property(anyAll, (all) => {
        expect(encode(all.toReversed())).toBe(encode(all));
      }),
    );
  });

  it('is never half an answer: a text that was cut off or is not ours throws', () => {
    fc.assert(
      fc.property(anyAll, fc.double({ min: 0, max: 0.999, noNaN: true }), (all, part) => {
        const text = encode(all);
        expect(() => decode(text.slice(0, Math.floor(text.length * part)))).toThrow();
      }),
    );
    const whole = encode([{ id: 'a', capacity: 1, places: 1, open: true, confirmed: '2026-11-23' }]);
    for (const wrong of [
      '{}',
      'null',
      '[]',
      '{"error":"unavailable"}',
      whole.replace('"capacity":"1"', '"capacity":""'),
      whole.replace(/"earlier":"."/, '"earlier":""'),
      whole.replace('"places":"1"', '"places":"~"'),
    ]) {
      expect(() => decode(wrong), wrong).toThrow();
    }
  });

  it('knows a mentor with the name of something that every object has, and nobody when there is nobody', () => {
    const one = { capacity: 1, places: 0, open: true, confirmed: '2026-11-23' };
    const live = decode(encode([{ id: 'constructor', ...one }]));
    expect(live['constructor']).toEqual(one);
    expect(Object.keys(decode(encode([])))).toEqual([]);
  });

  it('gets small: columns of alike mentors take less than 3 bytes a mentor', () => {
    const all = Array.from({ length: 10_000 }, (_, number) => ({
      id: `mentor-${number.toString().padStart(5, '0')}`,
      capacity: 1 + (number % 3),
      places: number % 2,
      open: number % 11 !== 0,
      confirmed: '2026-11-23',
    }));
    expect(gzipSync(encode(all)).length).toBeLessThan(30_000);
  });
});
