import { defaultLanguage } from '../../loaders/language.ts';
import { readTexts } from '../../loaders/texts.ts';

/** Every text of the interface: the edge renders the same views as the build, with the same texts. */
export function GET(): Response {
  return Response.json(readTexts(defaultLanguage()));
}
