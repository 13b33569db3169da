import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ERROR_KEYS } from '../../../functions/test/error-keys.ts';
import { knownOptions, TEST_MENTORS } from '../../../functions/test/portal-facts.ts';
import { RIGHT_OF } from '../../../functions/test/right-values.ts';
import { namesOf } from './field.ts';
import type { FormName } from './form.ts';
import { FORMS } from './forms.ts';
import type { Known } from './parse-form.ts';
import { type FormValues, valuesFrom } from './values.ts';
import { DUTCH_NUMBERS } from './phone.fixture.ts';

const names = Object.keys(FORMS) as FormName[];
const known: Known = {
  mentors: new Set(TEST_MENTORS.map(({ id }) => id)),
  closed: new Set(),
  programmes: new Map(),
  paused: new Set(),
  options: new Set(names.flatMap((name) => knownOptions(FORMS[name]))),
};
const keysOf = (form: FormName, values: FormValues) => {
  const result = FORMS[form].parse(values, DUTCH_NUMBERS, known);
  return result.ok ? [] : result.errors.map(({ field, key }) => `${field} ${key}`);
};

describe.each(names)('the form "%s"', (name) => {
  const form = FORMS[name];
  const right = valuesFrom(Object.entries(RIGHT_OF[name]));

  it('takes answers that are right, and knows how to reach the sender', () => {
    expect(form.parse(right, DUTCH_NUMBERS, known)).toMatchObject({ ok: true, reach: 'sanne@example.org' });
  });

  it('has an error for every field that is left empty, unless it may be', () => {
    for (const { name: field, kind, optional } of form.fields) {
      const control = kind === 'mentors' ? 'mentor1' : kind === 'reach' ? 'reach' : field;
      const emptied = { ...right, [control]: [''], ...(kind === 'mentors' ? { mentor2: [''] } : {}) };
      const errors = keysOf(name, emptied);
      expect(errors, field).toEqual(optional ? [] : [`${field} ${field}.empty`]);
    }
  });

  it('keeps nothing that it does not ask for', () => {
    const result = form.parse({ ...right, geloof: ['x'], website: ['x'] }, DUTCH_NUMBERS, known);
    expect(JSON.stringify(result)).not.toContain('"x"');
  });

  it('gives one error a field, a sentence for each, and never throws, whatever comes in', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', 'email', 'app', '__proto__'));
    const field = fc.oneof(fc.constantFrom(...form.fields.flatMap(namesOf)), fc.string());
    fc.assert(
      fc.property(fc.dictionary(field, fc.array(text, { maxLength: 7 })), (values) => {
        const result = form.parse(valuesFrom(Object.entries({ ...right, ...values })), DUTCH_NUMBERS, known);
        const errors = result.ok ? [] : result.errors;
        expect(new Set(errors.map((error) => error.field)).size).toBe(errors.length);
        for (const { key } of errors) expect(ERROR_KEYS).toContain(key);
      }),
    );
  });
});

describe('a value that is wrong', () => {
  it.each([
    ['talk', 'role', 'a'.repeat(81), 'role role.long'],
    ['talk', 'about', 'a'.repeat(1001), 'about about.long'],
    ['talk', 'when', 'a'.repeat(121), 'when when.long'],
    ['message', 'message', 'a'.repeat(2001), 'message message.long'],
    ['message', 'email', 'nergens', 'email email.form'],
    ['mentor', 'profession', 'tovenaar', 'profession profession.unknown'],
    ['mentor', 'setting', '<b>', 'setting setting.unknown'],
    ['mentor', 'languages', 'elfs', 'languages languages.unknown'],
    ['mentor', 'formats', 'duif', 'formats formats.unknown'],
    ['mentor', 'places', '6', 'places places.empty'],
    ['mentor', 'why', 'Te kort', 'why why.short'],
    ['mentor', 'why', 'a'.repeat(1001), 'why why.long'],
    ['mentor', 'career', 'a'.repeat(1001), 'career career.long'],
  ] as const)('in "%s", field "%s", gets its own message', (form, field, value, error) => {
    expect(keysOf(form, { ...valuesFrom(Object.entries(RIGHT_OF[form])), [field]: [value] })).toEqual([
      error,
    ]);
  });

  it('is a sixth topic of a mentor', () => {
    const topics = ['a', 'b', 'c', 'd', 'e', 'f'];
    const values = { ...valuesFrom(Object.entries(RIGHT_OF.mentor)), topics };
    expect(keysOf('mentor', values)).toEqual(['topics topics.more-than-5']);
  });
});

it('no form asks for origin, faith, health, age or sex', () => {
  const asked = names.flatMap((name) => FORMS[name].fields.map((field) => field.name)).join(' ');
  expect(asked).not.toMatch(/origin|culture|ethnic|faith|religion|health|\bage\b|birth|sex|gender/i);
});
