import * as v from 'valibot';
import { type FormField, MENTOR_PLACES, ruleOf } from '../../src/domain/intake/field.ts';
import type { FormDefinition } from '../../src/domain/intake/form.ts';
import { FORMS } from '../../src/domain/intake/forms.ts';
import type { FormChoices } from '../../src/domain/intake/review.ts';
import { testChoices } from './portal-facts.ts';
import { DUTCH_NUMBERS } from '../../src/domain/intake/phone.fixture.ts';

/** By the name of a control. */
export type RightValues = Readonly<Record<string, string>>;

/** What a test types in a field that it has nothing to say about: the first one that the rule of the field takes. */
const TYPED = ['A line of more than ten characters', '2', '12', '2028', '2028-02-29', '12:30', '1234 AB'];

function rightValue(field: FormField, { options, mentors = [] }: FormChoices): RightValues {
  const { name, kind } = field;
  if (kind === 'reach') return { reach: 'email', email: 'sanne@example.org' };
  if (kind === 'mentors')
    return { [MENTOR_PLACES[0]]: mentors.find(({ room }) => room === 'free')?.id ?? '' };
  const offered = Object.keys(options[name] ?? {});
  const value = (offered.length > 0 ? offered : TYPED).find(
    (one) => v.safeParse(ruleOf(field, DUTCH_NUMBERS), kind === 'many' ? [one] : one).success,
  );
  if (value === undefined) throw new Error(`No example fits the field "${name}": add one to TYPED.`);
  return { [name]: value };
}

/** An answer that is right to everything that a form must know, so that no test lists its fields. */
export function rightValues({ fields }: FormDefinition, choices: FormChoices): RightValues {
  const wanted = fields.filter(({ optional }) => !optional);
  return Object.assign({}, ...wanted.map((field) => rightValue(field, choices))) as RightValues;
}

const PERSON = { name: 'Sanne de Wit', reach: 'email', email: 'sanne@example.org' };

/** The answers that a test names. */
const NAMED = {
  request: {
    ...PERSON,
    mentor1: 'amina-el-idrissi',
    mentor2: 'jeroen-de-vries',
    question: 'Hoe zeg ik nee tegen een extra dienst?',
  },
  talk: { ...PERSON, about: 'Nieuwe collega’s blijven kort.' },
  mentor: {
    ...PERSON,
    profession: 'verpleegkundige',
    topics: ['werkdruk', 'grenzen'],
    languages: 'nl',
    places: '2',
    why: 'Ik weet hoe zwaar het eerste jaar kan zijn.',
    career: 'helpende in een verpleeghuis, 2003 tot 2007\nverzorgende in de thuiszorg',
  },
  message: PERSON,
} as const;

/** Fields of each form in which nothing is wrong, on the mentors and words of these tests. */
export const RIGHT_OF = {
  request: { ...rightValues(FORMS.request, testChoices(FORMS.request)), ...NAMED.request },
  talk: { ...rightValues(FORMS.talk, testChoices(FORMS.talk)), ...NAMED.talk },
  mentor: { ...rightValues(FORMS.mentor, testChoices(FORMS.mentor)), ...NAMED.mentor },
  message: { ...rightValues(FORMS.message, testChoices(FORMS.message)), ...NAMED.message },
};
