import * as v from 'valibot';
import type { FormName } from '../domain/intake/form.ts';
import type { FormValues } from '../domain/intake/values.ts';
import { formValuesSchema } from './form-values.ts';
import { readJson } from './read-json.ts';

/** A form kept on this device because the person asked for it. */
export interface Draft {
  values: FormValues;
  savedAt: Date;
  until: Date;
}

const START = 'draft:';
const DAY_MS = 24 * 60 * 60 * 1000;

const moment = v.pipe(
  v.string(),
  v.transform((text) => new Date(text)),
  v.check((day) => !Number.isNaN(day.getTime())),
);
const draftSchema = v.object({ values: formValuesSchema, savedAt: moment, until: moment });

/** Call it only when the person asked. Returns undefined when the device has no room or forbids storage. */
export function saveDraft(form: FormName, values: FormValues, days: number, now: Date): Draft | undefined {
  const draft = { values, savedAt: now, until: new Date(now.getTime() + days * DAY_MS) };
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
    const draft = readJson(draftSchema, text);
    if (draft && draft.until > now) return draft;
  } catch {
    // Storage is forbidden.
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
