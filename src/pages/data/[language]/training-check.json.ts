import { eachLanguage, type LanguageRoute } from '../../../loaders/language.ts';
import { checkModules } from '../../../loaders/training/check-modules.ts';

export const getStaticPaths = eachLanguage;

/** What the edge needs to know of the modules for their final check. The questions and answers are not in it. */
export function GET({ params }: LanguageRoute): Response {
  return Response.json(checkModules(params.language));
}
