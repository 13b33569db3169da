import { FORM_NAMES } from '../../domain/intake/form.ts';
import { wipeDraft } from '../../stores/draft.ts';
import { keepValues } from '../../stores/form-values.ts';
import { navigationType } from '../../stores/navigation-type.ts';
import { keepReceipt, readReceipt } from '../../stores/receipt.ts';
import { sharedChoice } from '../form/shared-choice.ts';

/**
 * On the page after sending, for a form that the browser sent itself because its script did not come: what was filled in
 * goes from this device, and who goes back reads that it was sent. A form that its script sent did so already.
 */
export function followPlainForm(name: string, reference: string): void {
  const form = FORM_NAMES.find((known) => known === name);
  const isFromForm = navigationType() === 'navigate' && document.referrer.startsWith(`${location.origin}/`);
  if (!form || !reference || !isFromForm || readReceipt(form)?.reference === reference) return;
  keepValues(form, undefined);
  wipeDraft(form);
  if (form === 'request') sharedChoice.forget('sent');
  keepReceipt(form, { reference, received: location.pathname + location.search });
}
