import type { AddressName } from '../texts/addresses.ts';
import { sectionOf, textAt, type Texts } from '../texts/texts.ts';
import type { FormDefinition } from './form.ts';

const LEADS_TO: readonly AddressName[] = ['privacy', 'mentors', 'mentor', 'matchtest', 'firstTalkTool'];
const ALSO = [...LEADS_TO.map((to) => `addresses.${to}`), 'clock.time', 'clock.moment'];

/** What a form says: the texts of every form, and its own in their place. Without a form: those of every form. */
export function formTexts(texts: Texts, form?: FormDefinition): Texts {
  return {
    ...Object.fromEntries(ALSO.map((key) => [key, textAt(texts, key)])),
    ...sectionOf(texts, 'form'),
    ...(form && sectionOf(texts, form.texts)),
  };
}
