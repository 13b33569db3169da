import type { FormName } from '../../src/domain/intake/form.ts';
import { FORMS } from '../../src/domain/intake/forms.ts';
import { type RightValues, rightValues } from '../../functions/test/right-values.ts';
import { builtForms } from './built-data.ts';

/** Right answers to a form, out of what the built site offers. */
export function builtRight(name: FormName): RightValues {
  return rightValues(FORMS[name], builtForms()[name]);
}
