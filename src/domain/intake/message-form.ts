import * as v from 'valibot';
import { reachField } from './contact.ts';
import { defineForm } from './form.ts';
import { filledText, nameShape } from './person.ts';

const messageRule = v.pipe(filledText('message'), v.maxLength(2000, 'message.long'));

/** A question or a remark for the people behind the portal. */
export const messageForm = defineForm({
  name: 'message',
  texts: 'message',
  endpoint: '/api/messages',
  pages: { form: 'message', received: 'received' },
  steps: [
    {
      name: 'form',
      fields: [
        { name: 'name', kind: 'line', rule: nameShape, autocomplete: 'name' },
        reachField,
        { name: 'message', kind: 'text', rule: messageRule },
      ],
    },
  ],
});
