import * as v from 'valibot';
import { readJson } from '../read-json.ts';
import { readKey, TRAINING, writeKey } from './storage.ts';

const KEY = `${TRAINING}device`;
const schema = v.object({ device: v.string(), copied: v.nullable(v.number()) });
/** A random device name that identifies nobody, and when it last made a copy (milliseconds). */
export type Device = v.InferOutput<typeof schema>;

export const readDevice = (): Device | undefined => readJson(schema, readKey(KEY));

export function keepCopied(now: Date): Device {
  const device = { device: readDevice()?.device ?? crypto.randomUUID(), copied: now.getTime() };
  writeKey(KEY, JSON.stringify(device));
  return device;
}

const REMIND_AFTER = 5 * 24 * 60 * 60_000;

/** Safari wipes storage after 7 days without a visit. A copy from the future (a wrong clock) counts as none. */
export function copyIsOld(copied: number | null, since: number, now: Date): boolean {
  const last = copied !== null && copied <= now.getTime() ? copied : since;
  return now.getTime() - last > REMIND_AFTER;
}

/** Asks the browser not to evict this site's storage. Some browsers show a prompt, so only after an act. */
export async function askToStay(): Promise<void> {
  try {
    // Old browsers do not have it, whatever its type says.
    if ('storage' in navigator && !(await navigator.storage.persisted())) await navigator.storage.persist();
  } catch {
    // Everything works without it.
  }
}
