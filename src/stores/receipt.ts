import * as v from 'valibot';
import type { FormName } from '../domain/intake/form.ts';
import { readJson } from './read-json.ts';
import { readSession, writeSession } from './session.ts';

const receiptSchema = v.object({ reference: v.string(), received: v.string() });

/** That a form was sent from this tab: its reference, and the address of the page after sending. */
export type Receipt = v.InferOutput<typeof receiptSchema>;

const receiptKey = (form: FormName) => `receipt:${form}`;

export const readReceipt = (form: FormName): Receipt | undefined =>
  readJson(receiptSchema, readSession(receiptKey(form)));

/** `undefined` forgets it. */
export function keepReceipt(form: FormName, receipt: Receipt | undefined): void {
  writeSession(receiptKey(form), receipt && JSON.stringify(receipt));
}
