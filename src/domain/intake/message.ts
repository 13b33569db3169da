import * as v from 'valibot';
import { contactShape } from './contact.ts';
import { nameShape } from './person.ts';
import { simpleForm } from './simple-form.ts';
import { textShape } from './text.ts';

const messageShape = v.object({
  name: nameShape,
  contact: contactShape,
  message: v.pipe(textShape, v.nonEmpty('message.empty'), v.maxLength(2000, 'message.long')),
});

/** A question or a remark for the people behind the portal. */
export const message = simpleForm(
  {
    name: 'message',
    endpoint: '/api/messages',
    pages: { form: '/contact/bericht/', check: '/contact/bericht/controle/', received: '/ontvangen/' },
    fields: [
      { name: 'name', kind: 'line', autocomplete: 'name' },
      { name: 'reach', kind: 'reach' },
      { name: 'message', kind: 'text' },
    ],
  },
  messageShape,
);
