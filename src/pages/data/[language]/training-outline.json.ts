import { eachLanguage, type LanguageRoute } from '../../../loaders/language.ts';
import { trainingOutline } from '../../../loaders/training/outline.ts';

export const getStaticPaths = eachLanguage;

/** The training in order, for pages that show progress. Only who has begun fetches it. */
export function GET({ params }: LanguageRoute): Response {
  return Response.json(trainingOutline(params.language));
}
