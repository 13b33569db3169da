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
