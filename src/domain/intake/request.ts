import * as v from 'valibot';
import { addressOf, contactShape } from './contact.ts';
import type { FieldError } from './error-keys.ts';
import type { FormDefinition, Known, Parsed } from './form.ts';
import { idOr, nameShape, organisationShape } from './person.ts';
import { allOf, contactOf, firstPerField, oneOf, readShape } from './read-shape.ts';
import { textShape } from './text.ts';
import type { FormValues } from './values.ts';

const WISH = /^(?:role|language|format|region|dayPart):[a-z0-9-]{1,40}$/;
const MAX_WISHES = 40;
const MAX_TOPICS = 3;

/** A request for a match, as page and edge agree on it. The messages are keys of sentences. */
const requestShape = v.object({
  mentors: v.pipe(
    v.array(idOr('mentors.unknown')),
    v.minLength(1, 'mentors.empty'),
    v.check((ids) => new Set(ids).size === ids.length, 'mentors.twice'),
  ),
  question: v.pipe(
    textShape,
    v.nonEmpty('question.empty'),
    v.minLength(10, 'question.short'),
    v.maxLength(1000, 'question.long'),
  ),
  topics: v.pipe(v.array(idOr('topics.unknown')), v.maxLength(MAX_TOPICS, 'topics.many')),
  wishes: v.pipe(
    v.array(v.pipe(v.string(), v.regex(WISH, 'wish.form'))),
    v.maxLength(MAX_WISHES, 'wish.form'),
  ),
  name: nameShape,
  organisation: organisationShape,
  contact: contactShape,
});
/** The answers of a request; the mentors are kept apart, because their order can change. */
export type RequestAnswers = Omit<v.InferOutput<typeof requestShape>, 'mentors'>;

const PLACES = ['mentor1', 'mentor2', 'mentor3'];
const mentorsOf = (values: FormValues) => PLACES.map((name) => oneOf(values, name)).filter(Boolean);

function strangers(values: FormValues, { mentors, closed, options }: Known): FieldError[] {
  const chosen = mentorsOf(values);
  const isClosed = (place: string) => closed.has(oneOf(values, place));
  const errors: FieldError[] = [];
  if (chosen.some((id) => !mentors.has(id))) errors.push({ field: 'mentors', key: 'mentors.unknown' });
  errors.push(...PLACES.filter(isClosed).map((field): FieldError => ({ field, key: 'mentors.closed' })));
  if (allOf(values, 'topics').some((id) => !options.has(`topics:${id}`)))
    errors.push({ field: 'topics', key: 'topics.unknown' });
  return errors;
}

/** What is wrong with the list as a whole comes first: it stands at the first of its places. */
const listFirst = (errors: readonly FieldError[]) =>
  errors.some(({ field }) => field === 'mentors')
    ? errors.filter(({ field }) => !PLACES.includes(field))
    : errors;

const QUESTIONS = ['question', 'topics', 'wish', 'name', 'organisation', 'reach', 'email', 'phone'];
/** The order of the form: an error of a list that only the edge knows stands where its field stands. */
const FIELDS = ['mentors', ...PLACES, ...QUESTIONS];
const inOrder = (a: FieldError, b: FieldError) => FIELDS.indexOf(a.field) - FIELDS.indexOf(b.field);

/** Reads the fields of a request; see {@link FormDefinition}. */
export function parseRequest(values: FormValues, known?: Known): Parsed<RequestAnswers> {
  const { output, errors } = readShape(requestShape, {
    mentors: mentorsOf(values),
    question: oneOf(values, 'question'),
    topics: allOf(values, 'topics'),
    wishes: allOf(values, 'wish'),
    name: oneOf(values, 'name'),
    organisation: oneOf(values, 'organisation'),
    contact: contactOf(values),
  });
  const found = firstPerField([...errors, ...(known ? strangers(values, known) : [])]);
  const all = listFirst(found).toSorted(inOrder);
  if (output === undefined || all.length > 0) return { ok: false, errors: all };
  const { mentors, ...answers } = output;
  return { ok: true, answers, reach: addressOf(answers.contact), mentors };
}

/** Somebody who asks one to three mentors, in order. */
export const request: FormDefinition = {
  name: 'request',
  endpoint: '/api/requests',
  pages: { form: '/aanvraag/', check: '/aanvraag/controle/', received: '/aanvraag/ontvangen/' },
  fields: [
    { name: 'mentors', kind: 'mentors' },
    { name: 'question', kind: 'text' },
    { name: 'topics', kind: 'many', optional: true, options: 'topics' },
    { name: 'wish', kind: 'many', optional: true },
    { name: 'name', kind: 'line', autocomplete: 'name' },
    { name: 'organisation', kind: 'line', autocomplete: 'organization' },
    { name: 'reach', kind: 'reach' },
  ],
  parse: parseRequest,
};
