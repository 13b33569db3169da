import * as v from 'valibot';
import { reachField } from './contact.ts';
import { defineForm } from './form.ts';
import { chosenId, filledText, idOr, nameShape, optionalText, organisationShape } from './person.ts';

/** How many mentees at the same time. */
const PLACES = ['1', '2', '3', '4', '5'] as const;
const MAX_TOPICS = 5;

const someIds = (empty: string, unknown: string) => v.pipe(v.array(idOr(unknown)), v.minLength(1, empty));
const professionRule = chosenId('profession.empty', 'profession.unknown');
const settingRule = chosenId('setting.empty', 'setting.unknown');
const topicsRule = v.pipe(
  someIds('topics.empty', 'topics.unknown'),
  v.maxLength(MAX_TOPICS, 'topics.more-than-5'),
);
const languagesRule = someIds('languages.empty', 'languages.unknown');
const formatsRule = someIds('formats.empty', 'formats.unknown');
const placesRule = v.picklist(PLACES, 'places.empty');
const whyRule = v.pipe(filledText('why'), v.minLength(10, 'why.short'), v.maxLength(1000, 'why.long'));
const careerRule = optionalText(1000, 'career.long');

/** What the profile of a mentor is made of. */
export const mentorShape = v.object({
  name: nameShape,
  organisation: organisationShape,
  profession: professionRule,
  setting: settingRule,
  topics: topicsRule,
  languages: languagesRule,
  formats: formatsRule,
  places: placesRule,
  why: whyRule,
  career: careerRule,
});

/** Somebody who wants to become a mentor. Nothing on origin, faith, health, age or sex. */
export const mentorForm = defineForm({
  name: 'mentor',
  texts: 'mentor-form',
  endpoint: '/api/mentors',
  pages: { form: 'apply', received: 'received' },
  steps: [
    {
      name: 'form',
      fields: [
        { name: 'name', kind: 'line', rule: nameShape, autocomplete: 'name' },
        { name: 'organisation', kind: 'line', rule: organisationShape, autocomplete: 'organization' },
        { name: 'profession', kind: 'one', rule: professionRule, options: 'professions' },
        { name: 'setting', kind: 'one', rule: settingRule, options: 'settings' },
        { name: 'topics', kind: 'many', rule: topicsRule, options: 'topics' },
        { name: 'languages', kind: 'many', rule: languagesRule, options: 'languages' },
        { name: 'formats', kind: 'many', rule: formatsRule, options: 'formats' },
        { name: 'places', kind: 'one', rule: placesRule, options: PLACES },
        { name: 'why', kind: 'text', rule: whyRule },
        { name: 'career', kind: 'text', rule: careerRule, optional: true },
        reachField,
      ],
    },
  ],
});
