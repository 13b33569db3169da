import { defaultLanguage } from '../../loaders/language.ts';
import { formLabels, formMessages } from '../../loaders/request.ts';

/** What the edge says in a page that it fills in: a sentence per error key, and labels by `field:id`. */
export function GET(): Response {
  const language = defaultLanguage();
  return Response.json({ messages: formMessages(language), labels: formLabels(language) });
}
