import { textsIn } from '../../loaders/texts.ts';

/** What the edge says in the pages that open with a link from a mail, by key of `life.yaml` and `availability.yaml`. */
export function GET(): Response {
  const t = textsIn('nl');
  return Response.json({ ...t.section('life'), ...t.section('availability') });
}
