import { eachLanguage, type LanguageRoute } from '../../../loaders/language.ts';
import { searchAnswers } from '../../../loaders/search-answers.ts';
import { textsIn } from '../../../loaders/texts.ts';

export const getStaticPaths = eachLanguage;

/** What the search says: fetched with it, at the first search. */
export function GET({ params }: LanguageRoute): Response {
  const t = textsIn(params.language);
  return Response.json({
    texts: t.section('search', ['search']),
    fillers: t('search.searchWords.fillers').split(' '),
    answers: searchAnswers(params.language),
  });
}
