import * as v from 'valibot';
import { contactShape } from './contact.ts';
import type { ErrorKey } from './error-keys.ts';
import { chosenId, idOr, nameShape, optionalText, organisationShape } from './person.ts';
import { simpleForm } from './simple-form.ts';
import { textShape } from './text.ts';

/** How many mentees at the same time. */
const PLACES = ['1', '2', '3', '4', '5'] as const;
const MAX_TOPICS = 5;

const someIds = (empty: ErrorKey, unknown: ErrorKey) => v.pipe(v.array(idOr(unknown)), v.minLength(1, empty));

/** What an aspiring mentor fills in. Nothing on origin, faith, health, age or sex (rule P-07). */
export const mentorShape = v.object({
  name: nameShape,
  organisation: organisationShape,
  profession: chosenId('profession.empty', 'profession.unknown'),
  setting: chosenId('setting.empty', 'setting.unknown'),
  topics: v.pipe(someIds('topics.empty', 'topics.unknown'), v.maxLength(MAX_TOPICS, 'topics.more-than-5')),
  languages: someIds('languages.empty', 'languages.unknown'),
  formats: someIds('formats.empty', 'formats.unknown'),
  places: v.picklist(PLACES, 'places.empty'),
  why: v.pipe(
    textShape,
    v.nonEmpty('why.empty'),
    v.minLength(10, 'why.short'),
    v.maxLength(1000, 'why.long'),
  ),
  career: optionalText(1000, 'career.long'),
  contact: contactShape,
});

/** Somebody who wants to become a mentor. */
export const mentor = simpleForm(
  {
    name: 'mentor',
    endpoint: '/api/mentors',
    pages: {
      form: '/mentor-worden/aanmelden/',
      check: '/mentor-worden/aanmelden/controle/',
      received: '/ontvangen/',
    },
    fields: [
      { name: 'name', kind: 'line', autocomplete: 'name' },
      { name: 'organisation', kind: 'line', autocomplete: 'organization' },
      { name: 'profession', kind: 'one', options: 'professions' },
      { name: 'setting', kind: 'one', options: 'settings' },
      { name: 'topics', kind: 'many', options: 'topics' },
      { name: 'languages', kind: 'many', options: 'languages' },
      { name: 'formats', kind: 'many', options: 'formats' },
      { name: 'places', kind: 'one', options: PLACES },
      { name: 'why', kind: 'text' },
      { name: 'career', kind: 'text', optional: true },
      { name: 'reach', kind: 'reach' },
    ],
  },
  mentorShape,
);
