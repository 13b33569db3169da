import { readSession, writeSession } from './session.ts';

/** One line of what was sent, in the words of the check page. */
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

/** Keeps what was sent under a reference, in this tab, for the one page that shows it (rule F-20). */
export function keepSent(reference: string, lines: readonly SentLine[]): void {
  writeSession(KEY, JSON.stringify({ reference, lines }));
}

/** Wipes what was kept: nobody came to see it, or somebody wipes all. */
export function dropSent(): void {
  writeSession(KEY, undefined);
}

/** What was sent under this reference, once: it is gone after this. Nothing for another reference. */
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
