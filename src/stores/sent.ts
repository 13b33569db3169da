import * as v from 'valibot';
import type { FormName } from '../domain/intake/form.ts';
import { readJson } from './read-json.ts';
import { readSession, writeSession } from './session.ts';

export interface SentLine {
  label: string;
  text: string;
}

const KEY = 'sent';

const isLine = (it: unknown): it is SentLine =>
  it !== null &&
  typeof it === 'object' &&
  'label' in it &&
  typeof it.label === 'string' &&
  'text' in it &&
  typeof it.text === 'string';

/** Keeps what was sent in this tab, so that the page after sending can show it once. */
export function keepSent(reference: string, lines: readonly SentLine[]): void {
  writeSession(KEY, JSON.stringify({ reference, lines }));
}

export function dropSent(): void {
  writeSession(KEY, undefined);
}

/** Reads it once: after this it is gone. */
export function takeSent(reference: string): readonly SentLine[] {
  const text = readSession(KEY);
  dropSent();
  try {
    const kept: unknown = JSON.parse(text ?? 'null');
    if (kept === null || typeof kept !== 'object' || !('reference' in kept) || !('lines' in kept)) return [];
    if (kept.reference !== reference || !Array.isArray(kept.lines)) return [];
    return kept.lines.filter(isLine);
  } catch {
    return [];
  }
}

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
