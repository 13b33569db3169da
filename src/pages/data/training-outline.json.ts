import { trainingOutline } from '../../loaders/training/outline.ts';

/** The training in order, for pages that show progress. Only who has begun fetches it. */
export function GET(): Response {
  return Response.json(trainingOutline('nl'));
}
