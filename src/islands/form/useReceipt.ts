import { useState } from 'preact/hooks';
import type { FormName } from '../../domain/intake/form.ts';
import { keepReceipt, readReceipt, type Receipt } from '../../stores/receipt.ts';

/** That the form was sent from this tab, for who goes back to it; gone as soon as somebody fills in something new. */
export function useReceipt(form: FormName) {
  const [kept, setKept] = useState<Receipt>();
  const keep = (receipt: Receipt | undefined) => {
    keepReceipt(form, receipt);
    setKept(receipt);
  };
  return {
    kept,
    keep,
    look() {
      setKept(readReceipt(form));
    },
    forget() {
      if (kept) keep(undefined);
    },
  };
}
