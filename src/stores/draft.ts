import type { FormName } from '../domain/intake/form.ts';
import type { FormValues } from '../domain/intake/values.ts';

/** A form kept on this device because the person asked for it. */
export interface Draft {
  values: FormValues;
  savedAt: Date;
  until: Date;
}

const START = 'draft:';
const MINUTE = 60_000;

const isValues = (it: unknown): it is FormValues =>
  it !== null &&
  typeof it === 'object' &&
  Object.values(it).every(
    (all) => Array.isArray(all) && all.every((value: unknown) => typeof value === 'string'),
  );

function dateIn(it: object, name: string): Date {
  return new Date(Object.entries(it).find(([key]) => key === name)?.[1] as string);
}

function parse(text: string): Draft | undefined {
  const it: unknown = JSON.parse(text);
  if (it === null || typeof it !== 'object' || !('values' in it) || !isValues(it.values)) return undefined;
  const [savedAt, until] = [dateIn(it, 'savedAt'), dateIn(it, 'until')];
  return Number.isNaN(savedAt.getTime() + until.getTime())
    ? undefined
    : { values: it.values, savedAt, until };
}

/** Call it only when the person asked. Returns undefined when the device has no room or forbids storage. */
export function saveDraft(form: FormName, values: FormValues, minutes: number, now: Date): Draft | undefined {
  const draft = { values, savedAt: now, until: new Date(now.getTime() + minutes * MINUTE) };
  try {
    localStorage.setItem(START + form, JSON.stringify(draft));
    return draft;
  } catch {
    return undefined;
  }
}

/** Wipes a draft that expired or cannot be read. */
export function readDraft(form: FormName, now: Date): Draft | undefined {
  try {
    const text = localStorage.getItem(START + form);
    if (text === null) return undefined;
    const draft = parse(text);
    if (draft && draft.until > now) return draft;
  } catch {
    // Storage is forbidden, or the text is not ours.
  }
  wipeDraft(form);
  return undefined;
}

export function wipeDraft(form: FormName): void {
  try {
    localStorage.removeItem(START + form);
  } catch {
    // Without storage there is nothing to find.
  }
}
