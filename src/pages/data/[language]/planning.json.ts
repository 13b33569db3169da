import { eachLanguage, type LanguageRoute } from '../../../loaders/language.ts';
import { planningOf } from '../../../loaders/vocabulary.ts';

export const getStaticPaths = eachLanguage;

/** What a pair can choose from when it plans a talk. */
export function GET({ params }: LanguageRoute): Response {
  return Response.json(planningOf(params.language));
}
