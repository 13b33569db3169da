import { eachLanguage, type LanguageRoute } from '../../../loaders/language.ts';
import { programmeWords } from '../../../loaders/programmes.ts';

export const getStaticPaths = eachLanguage;

/** What pages and mails of the edge say of each programme. */
export function GET({ params }: LanguageRoute): Response {
  return Response.json(programmeWords(params.language));
}
