import { eachLanguage, type LanguageRoute } from '../../../loaders/language.ts';
import { readMails } from '../../../loaders/mails.ts';

export const getStaticPaths = eachLanguage;

/** The mails that the portal sends, by name, before the edge fills in the facts. */
export function GET({ params }: LanguageRoute): Response {
  return Response.json(readMails(params.language));
}
