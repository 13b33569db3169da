import { defaultLanguage } from '../../loaders/language.ts';
import { readMails } from '../../loaders/mails.ts';

/** The mails that the portal sends, by name, before the edge fills in the facts. */
export function GET(): Response {
  return Response.json(readMails(defaultLanguage()));
}
