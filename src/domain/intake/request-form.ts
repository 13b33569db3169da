import * as v from 'valibot';
import { reachField } from './contact.ts';
import { defineForm } from './form.ts';
import { filledText, idOr, nameShape, organisationShape } from './person.ts';

const WISH = /^(?:role|language|format|region|dayPart):[a-z0-9-]{1,40}$/;
const MAX_WISHES = 40;
const MAX_TOPICS = 3;

const mentorsRule = v.pipe(
  v.array(idOr('mentors.unknown')),
  v.minLength(1, 'mentors.empty'),
  v.check((ids) => new Set(ids).size === ids.length, 'mentors.twice'),
);
const questionRule = v.pipe(
  filledText('question'),
  v.minLength(10, 'question.short'),
  v.maxLength(1000, 'question.long'),
);
const topicsRule = v.pipe(v.array(idOr('topics.unknown')), v.maxLength(MAX_TOPICS, 'topics.many'));
const wishesRule = v.pipe(
  v.array(v.pipe(v.string(), v.regex(WISH, 'wish.form'))),
  v.maxLength(MAX_WISHES, 'wish.form'),
);

/** Somebody who asks one to three mentors, in order. */
export const requestForm = defineForm({
  name: 'request',
  texts: 'request',
  endpoint: '/api/requests',
  pages: { form: 'request', received: 'requestReceived' },
  steps: [
    { name: 'mentors', fields: [{ name: 'mentors', kind: 'mentors', rule: mentorsRule }] },
    {
      name: 'question',
      fields: [
        { name: 'question', kind: 'text', rule: questionRule },
        { name: 'topics', kind: 'many', rule: topicsRule, optional: true, folded: true, options: 'topics' },
        { name: 'wish', kind: 'wishes', rule: wishesRule, optional: true },
      ],
    },
    {
      name: 'person',
      fields: [
        { name: 'name', kind: 'line', rule: nameShape, autocomplete: 'name' },
        { name: 'organisation', kind: 'line', rule: organisationShape, autocomplete: 'organization' },
      ],
    },
    { name: 'reach', fields: [reachField] },
  ],
  seenByMentor: ['name', 'organisation', 'question', 'topics', 'wish'],
});
