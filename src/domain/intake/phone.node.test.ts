import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { contactShape } from './contact.ts';
import { DUTCH_NUMBERS, writtenPhone } from './phone.fixture.ts';
import { canGetMessages, canonicalPhone, dialLink, isCountryCode, type NumberingPlan } from './phone.ts';

const isTaken = (reach: 'phone' | 'app', phone: string) =>
  v.safeParse(contactShape(DUTCH_NUMBERS), { reach, phone }).success;

describe('a telephone number', () => {
  it('is taken in every writing, and each gives the same number and the same link', () => {
    fc.assert(
      fc.property(writtenPhone, ({ typed, number }) => {
        expect(isTaken('phone', typed)).toBe(true);
        expect(canonicalPhone(typed, DUTCH_NUMBERS)).toBe(number);
        expect(dialLink(typed, DUTCH_NUMBERS)).toBe(`tel:${number}`);
      }),
    );
  });

  it('in its canonical form is itself, whatever was typed', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^(\+|00)[1-9](\(0\))?[0-9 /-]{8,16}$/), (typed) => {
        const number = canonicalPhone(typed, DUTCH_NUMBERS);
        if (number === undefined) return;
        expect(number).toMatch(/^\+[1-9]\d{6,14}$/);
        expect(canonicalPhone(number, DUTCH_NUMBERS)).toBe(number);
      }),
    );
  });

  it.each([
    ['06–12345678', '+31612345678'],
    ['06/12345678', '+31612345678'],
    ['tel:+31612345678', '+31612345678'],
    ['612345678', '+31612345678'],
    ['31612345678', '+31612345678'],
    ['+31 06 12345678', '+31612345678'],
    ['٠٦١٢٣٤٥٦٧٨', '+31612345678'],
    ['+32 10 12 34 56', '+3210123456'],
    ['0032 475 12 34 56', '+32475123456'],
    ['00 49 151 23456789', '+4915123456789'],
    ['+49 (0)151 23456789', '+4915123456789'],
    ['+44 20 7946 0000', '+442079460000'],
    ['+39 06 1234 5678', '+390612345678'],
    ['+352 621 123 456', '+352621123456'],
  ])('%s is %s', (typed, number) => {
    expect(canonicalPhone(typed, DUTCH_NUMBERS)).toBe(number);
  });

  it.each(['061234', '06 123456789', '+31 12 345', '00', '+', '', 'bel me', '06 12345678 of 06 87654321'])(
    'is not %j',
    (typed) => {
      expect(canonicalPhone(typed, DUTCH_NUMBERS)).toBeUndefined();
      expect(isTaken('phone', typed)).toBe(false);
    },
  );

  it('gets messages when it is mobile, or of another country', () => {
    expect(isTaken('app', '+31 (0)6–12345678')).toBe(true);
    expect(isTaken('app', '0032 475 12 34 56')).toBe(true);
    expect(isTaken('app', '0031 30 123 45 67')).toBe(false);
  });

  it('is kept as it was written, without the signs that nobody sees', () => {
    const typed = { reach: 'phone', phone: '\u202A06 12345678\u202C' };
    expect(v.parse(contactShape(DUTCH_NUMBERS), typed)).toEqual({ reach: 'phone', phone: '06 12345678' });
  });
});

const ITALY: NumberingPlan = { countryCode: 39, mobile: [3] };
const DENMARK: NumberingPlan = { countryCode: 45, digits: 8 };
const NEW_ZEALAND: NumberingPlan = { countryCode: 64, mobile: [2] };
const BELGIUM: NumberingPlan = { countryCode: 32, mobile: [4] };

describe('a telephone number without a plus', () => {
  it.each([
    ['06 1234 5678', ITALY, '+390612345678'],
    ['391 234 5678', ITALY, '+393912345678'],
    ['20 12 34 56', DENMARK, '+4520123456'],
    ['45 20 12 34 56', DENMARK, '+4520123456'],
    ['021 123 4567', NEW_ZEALAND, '+64211234567'],
    ['0475 12 34 56', BELGIUM, '+32475123456'],
    ['32475123456', BELGIUM, '+32475123456'],
    ['0031 6 12345678', BELGIUM, '+31612345678'],
    ['301234567', DUTCH_NUMBERS, '+31301234567'],
  ])('%s is of the country of the portal', (typed, plan, number) => {
    expect(canonicalPhone(typed, plan)).toBe(number);
  });

  it.each([
    ['20 12 34 5', DENMARK],
    ['0475', BELGIUM],
    ['061234567', DUTCH_NUMBERS],
  ])('%s is none where it is too short', (typed, plan) => {
    expect(canonicalPhone(typed, plan)).toBeUndefined();
  });

  it('gets messages where the country says that it is mobile, or does not tell', () => {
    expect(canGetMessages('+64211234567', NEW_ZEALAND)).toBe(true);
    expect(canGetMessages('+6491234567', NEW_ZEALAND)).toBe(false);
    expect(canGetMessages('+4533123456', DENMARK)).toBe(true);
  });

  it('has the code of a country that exists', () => {
    expect([1, 7, 31, 352].map(isCountryCode)).toEqual([true, true, true, true]);
    expect([3, 312, 0, 31_000].map(isCountryCode)).toEqual([false, false, false, false]);
  });
});
