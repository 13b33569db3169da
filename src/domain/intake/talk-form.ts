import { reachField } from './contact.ts';
import { defineForm } from './form.ts';
import { nameShape, optionalLine, optionalText, organisationShape } from './person.ts';

const roleRule = optionalLine(80, 'role.long');
const aboutRule = optionalText(1000, 'about.long');
const whenRule = optionalLine(120, 'when.long');

/** An organisation that wants a first talk about mentoring. */
export const talkForm = defineForm({
  name: 'talk',
  texts: 'talk',
  endpoint: '/api/talks',
  pages: { form: 'talk', received: 'received' },
  steps: [
    {
      name: 'form',
      fields: [
        { name: 'organisation', kind: 'line', rule: organisationShape, autocomplete: 'organization' },
        { name: 'name', kind: 'line', rule: nameShape, autocomplete: 'name' },
        { name: 'role', kind: 'line', rule: roleRule, optional: true, autocomplete: 'organization-title' },
        reachField,
        { name: 'about', kind: 'text', rule: aboutRule, optional: true },
        { name: 'when', kind: 'line', rule: whenRule, optional: true },
      ],
    },
  ],
});
