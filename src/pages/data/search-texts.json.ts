import { textsIn } from '../../loaders/texts.ts';

/** What the search component says: fetched with it, at the first search. */
export function GET(): Response {
  const t = textsIn('nl');
  return Response.json({ component: t.section('search.component'), none: t('search.none') });
}
