import type { AddressName } from '../texts/addresses.ts';
import { sectionOf, textAt, type Texts } from '../texts/texts.ts';
import type { FormDefinition } from './form.ts';

const LEADS_TO: readonly AddressName[] = ['privacy', 'mentors', 'matchtest', 'firstTalkTool'];

/** What a form says: the texts of every form, and its own in their place. Without a form: those of every form. */
export function formTexts(texts: Texts, form?: FormDefinition): Texts {
  return {
    ...Object.fromEntries(LEADS_TO.map((to) => [`addresses.${to}`, textAt(texts, `addresses.${to}`)])),
    ...sectionOf(texts, 'form'),
    ...(form && sectionOf(texts, form.texts)),
  };
}
