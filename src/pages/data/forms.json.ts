import { defaultLanguage } from '../../loaders/language.ts';
import { allFormChoices } from '../../loaders/request.ts';

/** What each form offers to choose from, in words: for a form that the edge renders, and to know what it may take. */
export async function GET(): Promise<Response> {
  return Response.json(await allFormChoices(defaultLanguage()));
}
