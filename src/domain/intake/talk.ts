import * as v from 'valibot';
import { contactShape } from './contact.ts';
import { nameShape, optionalLine, optionalText, organisationShape } from './person.ts';
import { simpleForm } from './simple-form.ts';

const talkShape = v.object({
  organisation: organisationShape,
  name: nameShape,
  role: optionalLine(80, 'role.long'),
  contact: contactShape,
  about: optionalText(1000, 'about.long'),
  when: optionalLine(120, 'when.long'),
});

/** An organisation that wants a first talk about mentoring. */
export const talk = simpleForm(
  {
    name: 'talk',
    endpoint: '/api/talks',
    pages: {
      form: '/organisaties/kennismaken/',
      check: '/organisaties/kennismaken/controle/',
      received: '/ontvangen/',
    },
    fields: [
      { name: 'organisation', kind: 'line', autocomplete: 'organization' },
      { name: 'name', kind: 'line', autocomplete: 'name' },
      { name: 'role', kind: 'line', optional: true, autocomplete: 'organization-title' },
      { name: 'reach', kind: 'reach' },
      { name: 'about', kind: 'text', optional: true },
      { name: 'when', kind: 'line', optional: true },
    ],
  },
  talkShape,
);
