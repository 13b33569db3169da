import { eachLanguage, type LanguageRoute } from '../../../loaders/language.ts';
import { readTexts } from '../../../loaders/texts.ts';

export const getStaticPaths = eachLanguage;

/** Every text of the interface, because the edge renders the same views as the build. */
export function GET({ params }: LanguageRoute): Response {
  return Response.json(readTexts(params.language));
}
