import type { Page } from 'playwright-core';
import { type FormField, namesOf } from '../../src/domain/intake/field.ts';
import type { FormDefinition } from '../../src/domain/intake/form.ts';
import type { RightValues } from '../../functions/test/right-values.ts';

/** What somebody does with one control: its name is also its id, but for a choice. */
export interface Filled {
  name: string;
  value: string;
  act: 'type' | 'select' | 'tick';
}

function actOf({ kind }: FormField, name: string): Filled['act'] {
  if (kind === 'one' || kind === 'mentors') return 'select';
  return kind === 'many' || kind === 'wishes' || name === 'reach' ? 'tick' : 'type';
}

/** What to do with the fields of a form, or of one of its steps, in order, to fill in these values. */
export const filledWith = (fields: FormDefinition['fields'], values: RightValues): Filled[] =>
  fields.flatMap((field) =>
    namesOf(field).flatMap((name) => {
      const value = values[name];
      return value ? [{ name, value, act: actOf(field, name) }] : [];
    }),
  );

export const controlIn = (page: Page, { name, value, act }: Filled) =>
  page.locator(act === 'tick' ? `input[name=${name}][value="${value}"]` : `#${name}`);

export async function fillFields(page: Page, filled: readonly Filled[]): Promise<void> {
  for (const one of filled) {
    const control = controlIn(page, one);
    if (one.act === 'tick') await control.check();
    else if (one.act === 'select') await control.selectOption(one.value);
    else await control.fill(one.value);
  }
}
