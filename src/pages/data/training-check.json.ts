import { defaultLanguage } from '../../loaders/language.ts';
import { checkModules } from '../../loaders/training/check-modules.ts';

/** What the edge needs to know of the modules for their final check. The questions and answers are not in it. */
export function GET(): Response {
  return Response.json(checkModules(defaultLanguage()));
}
