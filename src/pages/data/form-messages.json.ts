import { formMessages, reachLabels, wishLabels } from '../../build/request.ts';
import { labelsOf } from '../../build/vocabulary.ts';

/** What the edge says in a page that it fills in: a sentence per error key, and labels by id. */
export function GET(): Response {
  return Response.json({
    messages: formMessages(),
    labels: { ...labelsOf('topics', 'nl'), ...wishLabels(), ...reachLabels() },
  });
}
