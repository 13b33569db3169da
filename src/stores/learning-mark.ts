import * as v from 'valibot';
import { MARKS, type MarkPair } from '../domain/requests/learning-marks.ts';
import { readJson } from './read-json.ts';

/** The marks that somebody kept on this device. */
export type KeptMarks = Partial<MarkPair>;

const START = 'mark:';

const markSchema = v.optional(v.picklist(MARKS));
const keptSchema = v.object({ start: markSchema, end: markSchema, until: v.string() });

function read(key: string, now: Date): v.InferOutput<typeof keptSchema> | undefined {
  const kept = readJson(keptSchema, localStorage.getItem(key));
  if (kept && kept.until > now.toISOString()) return kept;
  localStorage.removeItem(key);
  return undefined;
}

/** The marks for a request by its reference. What expired is wiped, of other requests too. */
export function readMarks(reference: string, now: Date): KeptMarks {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(START)) read(key, now);
    const { start, end } = read(START + reference, now) ?? {};
    return { ...(start && { start }), ...(end && { end }) };
  } catch {
    return {};
  }
}

/** Call it only when the person asked. Whether the device took it. */
export function keepMarks(reference: string, marks: KeptMarks, until: string): boolean {
  try {
    localStorage.setItem(START + reference, JSON.stringify({ ...marks, until }));
    return true;
  } catch {
    return false;
  }
}

export function wipeMarks(reference: string): void {
  try {
    localStorage.removeItem(START + reference);
  } catch {
    return;
  }
}
