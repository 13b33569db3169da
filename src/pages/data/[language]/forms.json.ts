import { eachLanguage, type LanguageRoute } from '../../../loaders/language.ts';
import { allFormChoices } from '../../../loaders/form-props.ts';

export const getStaticPaths = eachLanguage;

/** What each form offers to choose from, in words: for a form that the edge renders, and to know what it may take. */
export async function GET({ params }: LanguageRoute): Promise<Response> {
  return Response.json(await allFormChoices(params.language));
}
