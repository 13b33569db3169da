import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { knownOptions, testChoices } from '../../../functions/test/portal-facts.ts';
import { ERROR_KEYS } from '../../../functions/test/error-keys.ts';
import type { Known } from './parse-form.ts';
import { requestForm } from './request-form.ts';
import { rightValues } from '../../../functions/test/right-values.ts';
import { lineShape, textShape } from './text.ts';
import { valuesFrom } from './values.ts';
import { DUTCH_NUMBERS } from './phone.fixture.ts';

const known: Known = {
  mentors: new Set(['amina']),
  closed: new Set(),
  programmes: new Map(),
  paused: new Set(),
  options: new Set(knownOptions(requestForm)),
};
const right = valuesFrom(
  Object.entries(
    rightValues(requestForm, {
      ...testChoices(requestForm),
      mentors: [
        { id: 'amina', name: 'Amina', label: 'Amina', programme: 'zorg', isPaused: false, room: 'free' },
      ],
    }),
  ),
);

describe('what people type', () => {
  it('is the same text, however a browser sends a line break', () => {
    const question = `${'a'.repeat(499)}\n${'b'.repeat(500)}`;
    const one = requestForm.parse({ ...right, question: [question] }, DUTCH_NUMBERS);
    expect(one.ok).toBe(true);
    expect(
      requestForm.parse({ ...right, question: [question.replace('\n', '\r\n')] }, DUTCH_NUMBERS),
    ).toEqual(one);
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

describe('a text', () => {
  it.each(['\v', '\f', '\u0085', '\u2028', '\u2029', '\r\n', '\r'])(
    'keeps its lines apart when they come with the line break %j of another program',
    (lineBreak) => {
      expect(v.parse(textShape, `one${lineBreak}two`)).toBe('one\ntwo');
      expect(v.parse(lineShape, `one${lineBreak}two`)).toBe('one two');
    },
  );

  it('cannot turn the text around it', () => {
    expect(v.parse(lineShape, 'Jan \u202E12 neserbeW')).toBe('Jan 12 neserbeW');
    expect(v.parse(textShape, '\u2067one\u2069')).toBe('one');
  });

  it('keeps the signs that a language or an emoji is written with', () => {
    for (const text of ['نرگس‌سادات', '👩‍⚕️', 'Şeyma'])
      for (const shape of [lineShape, textShape]) expect(v.parse(shape, text)).toBe(text);
  });

  it.each(['\u200B', '\u2060', '\u3164', '\u00AD', '\uFE0F', ' \u200B\u200B '])(
    'that shows nothing is no answer: %j',
    (text) => {
      const keys = { name: 'name.empty', organisation: 'organisation.empty', question: 'question.empty' };
      for (const [field, key] of Object.entries(keys))
        expect(requestForm.parse({ ...right, [field]: [text.repeat(10)] }, DUTCH_NUMBERS)).toEqual({
          ok: false,
          errors: [{ field, key }],
        });
      expect(v.parse(textShape, text)).toBe('');
    },
  );

  it.each([
    ['name', 'Ö'],
    ['name', '李'],
    ['organisation', '113'],
    ['question', 'أريد أن أتعلم قول لا'],
  ])('of %s with %j says something', (field, text) => {
    expect(requestForm.parse({ ...right, [field]: [text] }, DUTCH_NUMBERS).ok).toBe(true);
  });

  it.each([
    ['name', '...'],
    ['name', '123'],
    ['organisation', '-'],
    ['question', '?????????????'],
  ])('of %s with %j says nothing, and nobody is told that it is empty', (field, text) => {
    expect(requestForm.parse({ ...right, [field]: [text] }, DUTCH_NUMBERS)).toEqual({
      ok: false,
      errors: [{ field, key: `${field}.letters` }],
    });
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
        const parsed = requestForm.parse(
          valuesFrom(Object.entries({ ...right, ...values })),
          DUTCH_NUMBERS,
          known,
        );
        for (const { key } of parsed.ok ? [] : parsed.errors) expect(ERROR_KEYS).toContain(key);
      }),
    );
  });

  it('is accepted only when a mentor who exists is asked', () => {
    fc.assert(
      fc.property(text, (mentor1) => {
        expect(requestForm.parse({ ...right, mentor1: [mentor1] }, DUTCH_NUMBERS, known).ok).toBe(
          mentor1 === 'amina',
        );
      }),
    );
  });
});
