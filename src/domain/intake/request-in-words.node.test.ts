import { describe, expect, it } from 'vitest';
import { rightValues } from '../../../functions/test/right-values.ts';
import type { Translate } from '../texts/texts.ts';
import { requestForm } from './request-form.ts';
import { requestInWords } from './request-in-words.ts';
import type { FormChoices } from './review.ts';
import { storedValues } from './stored-values.ts';
import { type FormValues, valuesFrom } from './values.ts';
import { DUTCH_NUMBERS } from './phone.fixture.ts';

/** Every text is its key. */
const t: Translate = (key) => key;
const choices: FormChoices = {
  options: { topics: { rest: 'Rust', work: 'Werk' } },
  wishes: { 'language:ar': 'Taal: Arabisch' },
};
const values: FormValues = {
  ...valuesFrom(Object.entries(rightValues(requestForm, choices))),
  mentor1: ['amina'],
  question: ['Hoe zeg ik nee tegen een extra dienst?'],
  topics: ['work', 'rest'],
  wish: ['language:ar', 'language:gone'],
  name: ['Sanne de Wit'],
  organisation: ['Voorbeeld Thuiszorg'],
};
const read = (given: FormValues) => requestInWords(requestForm, given, t, { choices, plan: DUTCH_NUMBERS });
const textOf = (given: FormValues, name: string) =>
  read(given).lines.find(({ field }) => field === name)?.text;

describe('a request as a mentor reads it', () => {
  it('holds the fields that the definition says, in that order, with words of their own', () => {
    const { lines } = read(values);
    expect(lines.map(({ field }) => field)).toEqual(requestForm.seenByMentor);
    expect(lines.map(({ label }) => label)).toEqual(
      requestForm.seenByMentor?.map((name) => `request.fields.${name}.forMentor`),
    );
  });

  it('has labels in place of ids, and the id itself when its label is gone', () => {
    expect(textOf(values, 'topics')).toBe('Werk, Rust');
    expect(textOf(values, 'wish')).toBe('Taal: Arabisch, language:gone');
  });

  it('has a line for what was left empty too', () => {
    expect(textOf({ ...values, topics: [] }, 'topics')).toBe('');
  });

  it.each([
    [{ reach: ['email'], email: ['sanne@example.org'] }, 'mailto:sanne@example.org'],
    [{ reach: ['phone'], phone: ['+31 (0)6 12 34 56 78'] }, 'tel:+31612345678'],
    [{ reach: ['app'], phone: ['06 12-34 56 78'] }, 'tel:+31612345678'],
    [{ reach: ['phone'], phone: ['+49 (0)151 23456789'] }, 'tel:+4915123456789'],
    [{ reach: ['email'], email: ['a?bcc=b&x@voorbeeld.nl'] }, 'mailto:a%3Fbcc%3Db%26x@voorbeeld.nl'],
  ])('says how to reach the sender with one tap: %o', (given, href) => {
    expect(read({ ...values, ...given }).reach.href).toBe(href);
  });

  it('shows nothing of how to reach the sender, or of the other mentors, in its lines', () => {
    const kinds = requestForm.fields.filter(({ name }) => requestForm.seenByMentor?.includes(name));
    expect(kinds).toHaveLength(requestForm.seenByMentor?.length ?? 0);
    expect(kinds.filter(({ kind }) => kind === 'reach' || kind === 'mentors')).toEqual([]);
  });
});

describe('stored answers', () => {
  it('are the values that were filled in again, all but the mentors, who are stored apart', () => {
    const parsed = requestForm.parse(values, DUTCH_NUMBERS);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
    expect({ ...storedValues(requestForm.fields, parsed.answers), mentor1: ['amina'] }).toEqual(values);
  });

  it('of an older form, or of none, leave out what is not there', () => {
    const odd = { name: 3, topics: 'work', question: { a: 1 }, contact: 'x', wishes: null };
    expect(storedValues(requestForm.fields, odd)).toEqual({ topics: ['work'] });
  });
});
