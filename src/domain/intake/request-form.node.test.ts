import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { knownOptions, testChoices } from '../../../functions/test/portal-facts.ts';
import { ERROR_KEYS } from '../../../functions/test/error-keys.ts';
import type { Known } from './parse-form.ts';
import { requestForm } from './request-form.ts';
import { rightValues } from '../../../functions/test/right-values.ts';
import { WARNING_KEYS } from './warnings.ts';
import { type FormValues, valuesFrom } from './values.ts';
import { DUTCH_NUMBERS } from './phone.fixture.ts';

const good: FormValues = {
  ...valuesFrom(Object.entries(rightValues(requestForm, testChoices(requestForm)))),
  mentor1: ['amina'],
  mentor2: ['jeroen'],
  question: ['Hoe zeg ik nee tegen een extra dienst?'],
  topics: ['werkdruk'],
  wish: ['language:ar'],
  name: ['Sanne de Wit'],
  organisation: ['Voorbeeld Thuiszorg'],
  reach: ['email'],
  email: [' sanne@example.org '],
};
const keysOf = (values: FormValues, known?: Known) => {
  const result = requestForm.parse(values, DUTCH_NUMBERS, known);
  return result.ok ? [] : result.errors.map(({ key }) => key);
};
const knownWith = (mentors: string[], closed: string[] = []): Known => ({
  mentors: new Set(mentors),
  closed: new Set(closed),
  programmes: new Map(),
  paused: new Set(),
  options: new Set(knownOptions(requestForm)),
});
const withField = (name: string, ...values: string[]) => ({ ...good, [name]: values });

describe('a request', () => {
  it('keeps mentors in order and trims what was typed', () => {
    const result = requestForm.parse(good, DUTCH_NUMBERS);
    expect(result).toMatchObject({
      ok: true,
      mentors: ['amina', 'jeroen'],
      reach: 'sanne@example.org',
      answers: { contact: { reach: 'email', email: 'sanne@example.org' } },
    });
    expect(result.ok && Object.keys(result.answers)).not.toContain('mentors');
  });

  it.each([
    ['mentor1', '', 'mentors.empty', { mentor2: [''] }],
    ['mentor2', 'amina', 'mentors.twice', {}],
    ['mentor1', '<b>', 'mentors.unknown', {}],
    ['question', '  ', 'question.empty', {}],
    ['question', 'Te kort', 'question.short', {}],
    ['question', 'a'.repeat(1001), 'question.long', {}],
    ['wish', 'faith:x', 'wish.form', {}],
    ['name', '', 'name.empty', {}],
    ['name', 'a'.repeat(81), 'name.long', {}],
    ['organisation', '', 'organisation.empty', {}],
    ['organisation', 'a'.repeat(121), 'organisation.long', {}],
    ['reach', '', 'reach.empty', {}],
    ['email', '', 'email.empty', {}],
    ['email', `${'a'.repeat(250)}@b.nl`, 'email.long', {}],
    ['email', 'sanne@nergens', 'email.form', {}],
    ['phone', '', 'phone.empty', { reach: ['phone'] }],
    ['phone', '061234', 'phone.form', { reach: ['app'] }],
    ['phone', '+31 12 345', 'phone.form', { reach: ['phone'] }],
    ['phone', `06${'-'.repeat(30)}12345678`, 'phone.form', { reach: ['phone'] }],
    ['phone', '030 123 45 67', 'phone.mobile', { reach: ['app'] }],
    ['topics', 'Geen id', 'topics.unknown', {}],
  ])('with %s "%s" gives %s, and a different key for each cause', (field, value, key, rest) => {
    expect(keysOf({ ...withField(field, value), ...rest })).toEqual([key]);
  });

  it.each([
    '06 12345678',
    '+31 6-12345678',
    '0031612345678',
    '+31 (0)30 123 45 67',
    '06.12.34.56.78',
    '(030) 123 45 67',
    '+32470123456',
  ])('takes %s as a telephone number', (phone) => {
    expect(keysOf({ ...good, reach: ['phone'], phone: [phone] })).toEqual([]);
  });

  it('takes at most three topics', () => {
    expect(keysOf(withField('topics', 'a', 'b', 'c', 'd'))).toEqual(['topics.many']);
  });

  it('refuses a mentor who does not exist', () => {
    expect(keysOf(good, knownWith(['amina']))).toEqual(['mentors.unknown']);
    expect(keysOf(good, knownWith(['amina', 'jeroen']))).toEqual([]);
  });

  it('refuses a mentor who takes no requests, and no other one', () => {
    expect(keysOf(good, knownWith(['amina', 'jeroen'], ['jeroen']))).toEqual(['mentors.closed']);
    expect(keysOf(good, knownWith(['amina', 'jeroen', 'bas'], ['bas']))).toEqual([]);
  });

  it('says at which place the mentor stands who takes no requests', () => {
    expect(requestForm.parse(good, DUTCH_NUMBERS, knownWith(['amina', 'jeroen'], ['jeroen']))).toEqual({
      ok: false,
      errors: [{ field: 'mentor2', key: 'mentors.closed' }],
    });
  });

  it('says at the later place that a mentor was chosen before', () => {
    const twice = { ...good, mentor1: ['amina'], mentor2: ['jeroen'], mentor3: ['amina'] };
    expect(requestForm.parse(twice, DUTCH_NUMBERS)).toEqual({
      ok: false,
      errors: [{ field: 'mentor3', key: 'mentors.twice' }],
    });
    const closedToo = withField('mentor2', 'amina');
    expect(requestForm.parse(closedToo, DUTCH_NUMBERS, knownWith(['amina'], ['amina']))).toEqual({
      ok: false,
      errors: [
        { field: 'mentor2', key: 'mentors.twice' },
        { field: 'mentor1', key: 'mentors.closed' },
      ],
    });
  });

  it('gives errors in the order of the form, also those that only the edge can find', () => {
    const values = { ...good, topics: ['zweven'], question: [''], name: [''] };
    expect(keysOf(values, knownWith(['amina']))).toEqual([
      'mentors.unknown',
      'question.empty',
      'topics.unknown',
      'name.empty',
    ]);
  });

  it('gives one error a field, and never throws, whatever comes in', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.array(fc.string())), fc.jsonValue(), (values, json) => {
        const result = requestForm.parse(values, DUTCH_NUMBERS);
        const fields = result.ok ? [] : result.errors.map(({ field }) => field);
        expect(new Set(fields).size).toBe(fields.length);
        const pairs = json !== null && typeof json === 'object' ? Object.entries(json) : [];
        requestForm.parse(valuesFrom(pairs), DUTCH_NUMBERS);
      }),
    );
  });

  it('asks mentors of one programme, and of one that takes requests', () => {
    const known = (second: string, paused: string[] = []): Known => ({
      ...knownWith(['amina', 'jeroen']),
      programmes: new Map([
        ['amina', 'zorg'],
        ['jeroen', second],
      ]),
      paused: new Set(paused),
    });
    expect(keysOf(good, known('zorg'))).toEqual([]);
    expect(keysOf(good, known('wonen'))).toEqual(['mentors.programmes']);
    expect(keysOf(good, known('zorg', ['zorg']))).toEqual(['mentors.paused']);
    expect(keysOf(good, known('zorg', ['wonen']))).toEqual([]);
  });

  it('has a sentence for every key, and no sentence for a key that is not there', () => {
    const texts = Object.keys(
      parse(readFileSync('content/interface/nl/form-messages.yaml', 'utf8')) as object,
    );
    expect(
      texts.filter((key) => !/^(error|unavailable|origin|limit\..*|refused\..*)$/.test(key)).sort(),
    ).toEqual([...ERROR_KEYS, ...WARNING_KEYS].sort());
  });
});
