import { defaultLanguage } from '../../loaders/language.ts';
import { readTexts } from '../../loaders/texts.ts';

/** Every text of the interface, because the edge renders the same views as the build. */
export function GET(): Response {
  return Response.json(readTexts(defaultLanguage()));
}
