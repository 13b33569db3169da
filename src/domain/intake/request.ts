import * as v from 'valibot';
import { emailShape, mobileShape, phoneShape } from './contact.ts';
import { lineShape, textShape } from './text.ts';
import type { FormValues } from './values.ts';

/** A sentence of `content/interface/nl/form-messages.yaml` for each of these. */
export const ERROR_KEYS = [
  'mentors.empty',
  'mentors.twice',
  'mentors.unknown',
  'question.empty',
  'question.short',
  'question.long',
  'topics.many',
  'topics.unknown',
  'wish.form',
  'name.empty',
  'name.long',
  'organisation.empty',
  'organisation.long',
  'reach.empty',
  'email.empty',
  'email.long',
  'email.form',
  'phone.empty',
  'phone.form',
  'phone.mobile',
  'id.reused',
] as const;
export type ErrorKey = (typeof ERROR_KEYS)[number];

/** What is wrong with one field. */
export interface RequestError {
  field: string;
  key: ErrorKey;
}

const idOr = (key: ErrorKey) => v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,79}$/, key));
const short = (field: 'name' | 'organisation', most: number) =>
  v.pipe(lineShape, v.nonEmpty(`${field}.empty`), v.maxLength(most, `${field}.long`));

const WISH = /^(?:role|language|format|region|dayPart):[a-z0-9-]{1,40}$/;
const MAX_WISHES = 40;
const MAX_TOPICS = 3;

/** A request for a match, as page and edge agree on it. The messages are keys of sentences. */
export const requestShape = v.object({
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
  name: short('name', 80),
  organisation: short('organisation', 120),
  contact: v.variant(
    'reach',
    [
      v.object({ reach: v.literal('email'), email: emailShape }),
      v.object({ reach: v.literal('phone'), phone: phoneShape }),
      v.object({ reach: v.literal('app'), phone: mobileShape }),
    ],
    'reach.empty',
  ),
});
export type MatchRequest = v.InferOutput<typeof requestShape>;

export type ParsedRequest = { ok: true; request: MatchRequest } | { ok: false; errors: RequestError[] };

/** Which field of the form an issue is about. */
function fieldOf(path: readonly unknown[]): string {
  const [first, second] = path;
  if (first === 'contact') return typeof second === 'string' ? second : 'reach';
  return first === 'wishes' ? 'wish' : String(first);
}

/**
 * Reads the fields of the form, in the browser and at the edge. Gives one error a field, in the order of the form.
 * `known` are the ids of the mentors that exist; without it any id will do.
 */
export function parseRequest(values: FormValues, known?: ReadonlySet<string>): ParsedRequest {
  const one = (name: string) => values[name]?.[0] ?? '';
  const all = (name: string) => (values[name] ?? []).filter(Boolean);
  const mentors = [one('mentor1'), one('mentor2'), one('mentor3')].filter(Boolean);
  const result = v.safeParse(requestShape, {
    mentors,
    question: one('question'),
    topics: all('topics'),
    wishes: all('wish'),
    name: one('name'),
    organisation: one('organisation'),
    contact: { reach: one('reach'), email: one('email'), phone: one('phone') },
  });
  const errors = (result.issues ?? []).map((issue) => ({
    field: fieldOf((issue.path ?? []).map(({ key }) => key)),
    key: issue.message as ErrorKey,
  }));
  if (
    known &&
    mentors.some((mentor) => !known.has(mentor)) &&
    !errors.some(({ field }) => field === 'mentors')
  ) {
    errors.unshift({ field: 'mentors', key: 'mentors.unknown' });
  }
  const first = errors.filter(
    ({ field }, index) => errors.findIndex((other) => other.field === field) === index,
  );
  return result.success && first.length === 0
    ? { ok: true, request: result.output }
    : { ok: false, errors: first };
}
