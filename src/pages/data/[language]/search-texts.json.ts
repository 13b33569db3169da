import { eachLanguage, type LanguageRoute } from '../../../loaders/language.ts';
import { textsIn } from '../../../loaders/texts.ts';

export const getStaticPaths = eachLanguage;

/** What the search component says: fetched with it, at the first search. */
export function GET({ params }: LanguageRoute): Response {
  const t = textsIn(params.language);
  return Response.json({ component: t.section('search.component'), none: t('search.none') });
}
