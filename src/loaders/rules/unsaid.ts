import type { Facts, Texts } from '../../domain/texts/texts.ts';
import { CONTENT } from '../../schemas/content-root.ts';
import { report } from './report.ts';
import { ruleSentence } from './sentences.ts';

/** What an editor reads when a page cannot say a text: it is not there, or it asks for what the page does not know. */
export function unsaid(texts: Texts, key: string, facts: Facts = {}): Error {
  const [part = '', ...field] = key.split('.');
  const came = texts[key];
  const options = Object.keys(facts).join(', ');
  const expected =
    came === undefined || options === ''
      ? ruleSentence('textGone')
      : ruleSentence('placeUnknown', { options });
  const file = `${CONTENT}/interface/${texts['language'] ?? ''}/${part}.yaml`;
  const error = new Error(report([{ file, field: field.join('.'), came, expected }], 'title'));
  // Astro prints it behind the message, and the code says nothing to an editor.
  error.stack = '';
  return error;
}
