import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ERROR_KEYS } from '../../../functions/test/error-keys.ts';
import type { Known } from './parse-form.ts';
import { request } from './request.ts';
import { rightValues } from '../../../functions/test/right-values.ts';
import { lineShape, textShape } from './text.ts';
import { valuesFrom } from './values.ts';

const known: Known = { mentors: new Set(['amina']), closed: new Set(), options: new Set() };
const right = valuesFrom(
  Object.entries(
    rightValues(request, { options: {}, mentors: [{ id: 'amina', label: 'Amina', room: 'free' }] }),
  ),
);

describe('what people type', () => {
  it('is the same text, however a browser sends a line break', () => {
    const question = `${'a'.repeat(499)}\n${'b'.repeat(500)}`;
    const one = request.parse({ ...right, question: [question] });
    expect(one.ok).toBe(true);
    expect(request.parse({ ...right, question: [question.replace('\n', '\r\n')] })).toEqual(one);
  });

  it('has no sign that cannot be seen, and in one line no line break', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(v.parse(lineShape, text)).not.toMatch(/\p{Cc}/u);
        expect(v.parse(textShape, text)).not.toMatch(/[^\P{Cc}\n\t]/u);
      }),
    );
  });
});

describe('whatever comes in', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('', '__proto__', '\0', 'email', 'app'),
  );
  const field = fc.oneof(fc.constantFrom(...Object.keys(right), 'topics', 'wish', 'phone'), fc.string());

  it('gets only messages for which there is a sentence', () => {
    fc.assert(
      fc.property(fc.dictionary(field, fc.array(text, { maxLength: 5 })), (values) => {
        const parsed = request.parse(valuesFrom(Object.entries({ ...right, ...values })), known);
        for (const { key } of parsed.ok ? [] : parsed.errors) expect(ERROR_KEYS).toContain(key);
      }),
    );
  });

  it('is accepted only when a mentor who exists is asked', () => {
    fc.assert(
      fc.property(text, (mentor1) => {
        expect(request.parse({ ...right, mentor1: [mentor1] }, known).ok).toBe(mentor1 === 'amina');
      }),
    );
  });
});
