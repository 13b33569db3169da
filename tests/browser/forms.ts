import type { Page } from 'playwright-core';
import type { FormName } from '../../src/domain/intake/form.ts';
import { formTexts } from '../../src/domain/intake/form-texts.ts';
import { FORMS as DEFINITIONS } from '../../src/domain/intake/forms.ts';
import { addressIn } from '../../src/domain/texts/addresses.ts';
import { say } from '../../src/domain/texts/texts.ts';
import { builtTexts } from '../built/built-data.ts';
import { builtRight } from '../built/right-values.ts';
import { type Filled, fillFields, filledWith } from './fill-fields.ts';

/** A form of one page: how it is filled in, and what its pages say. */
export interface Form {
  name: FormName;
  path: string;
  endpoint: string;
  filled: readonly Filled[];
  /** The first field that is typed in. */
  first: Filled;
  /** What the page says when that field is left empty. */
  empty: string;
  /** The buttons up to and with the one that sends. */
  buttons: string[];
  received: string;
}

function formNamed(name: FormName): Form {
  const { fields, pages, endpoint } = DEFINITIONS[name];
  const texts = builtTexts();
  const filled = filledWith(fields, builtRight(name));
  const first = filled.find(({ act }) => act === 'type');
  if (!first) throw new Error(`nothing is typed in the form ${name}`);
  const t = (key: string) => say(formTexts(texts, DEFINITIONS[name]), key);
  return {
    name,
    path: addressIn(texts, pages.form),
    endpoint,
    filled,
    first,
    empty: say(texts, `form-messages.${first.name}.empty`),
    buttons: [t('toCheck'), t('send')],
    received: t('received.title'),
  };
}

export const FORMS: Form[] = Object.values(DEFINITIONS)
  .filter(({ steps }) => steps.length === 1)
  .map(({ name }) => formNamed(name));

export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** Fills in everything but the field with this name. */
export const fillIn = (page: Page, { filled }: Form, leaveOut = '') =>
  fillFields(
    page,
    filled.filter(({ name }) => name !== leaveOut),
  );
