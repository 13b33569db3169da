import { readFileSync } from 'node:fs';
import type { FormName } from '../../src/domain/intake/form.ts';
import type { FormChoices } from '../../src/domain/intake/review.ts';
import type { Texts } from '../../src/domain/texts/texts.ts';
import { defaultLanguage } from '../../src/loaders/language.ts';

/** A file that the build made for the edge, in the first language of the site. */
const builtData = (name: string): unknown =>
  JSON.parse(readFileSync(`dist/data/${defaultLanguage()}/${name}`, 'utf8'));

/** Every text of the interface. */
export const builtTexts = () => builtData('texts.json') as Texts;

/** What each form offers to choose from. */
export const builtForms = () => builtData('forms.json') as Readonly<Record<FormName, FormChoices>>;
