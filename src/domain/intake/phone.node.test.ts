import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { contactShape } from './contact.ts';
import { writtenPhone } from './phone.fixture.ts';
import { canonicalPhone, dialLink } from './phone.ts';

const isTaken = (reach: 'phone' | 'app', phone: string) =>
  v.safeParse(contactShape, { reach, phone }).success;

describe('a telephone number', () => {
  it('is taken in every writing, and each gives the same number and the same link', () => {
    fc.assert(
      fc.property(writtenPhone, ({ typed, number }) => {
        expect(isTaken('phone', typed)).toBe(true);
        expect(canonicalPhone(typed)).toBe(number);
        expect(dialLink(typed)).toBe(`tel:${number}`);
      }),
    );
  });

  it('in its canonical form is itself, whatever was typed', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^(\+|00)[1-9](\(0\))?[0-9 /-]{8,16}$/), (typed) => {
        const number = canonicalPhone(typed);
        if (number === undefined) return;
        expect(number).toMatch(/^\+[1-9]\d{6,14}$/);
        expect(canonicalPhone(number)).toBe(number);
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
    expect(canonicalPhone(typed)).toBe(number);
  });

  it.each(['061234', '06 123456789', '+31 12 345', '00', '+', '', 'bel me', '06 12345678 of 06 87654321'])(
    'is not %j',
    (typed) => {
      expect(canonicalPhone(typed)).toBeUndefined();
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
    expect(v.parse(contactShape, typed)).toEqual({ reach: 'phone', phone: '06 12345678' });
  });
});
