import { type Progress, parseProgress } from '../../domain/training/progress.ts';
import { keysFrom, readKey, TRAINING, writeKey, type WriteTrouble } from './storage.ts';

/** A key for each lesson, so that two tabs with two lessons never write to one place. */
export const lessonSlot = (lesson: string): string => `${TRAINING}lesson:${lesson}`;
/** What was brought in from a file or a link. */
export const BROUGHT = `${TRAINING}brought`;
/** What the review did. */
export const REVIEWED = `${TRAINING}reviewed`;

/** Which final checks were passed. */
export const CHECKED = `${TRAINING}checked`;

/** Why something is not read or kept. `newer`: a newer version of the site wrote it; `damaged`: it is no progress. */
export type Trouble = WriteTrouble | 'newer' | 'damaged';

/** What stands in a slot: progress, nothing (null), or why it cannot be read. */
export type SlotRead =
  { progress: Progress | null; trouble?: undefined } | { trouble: Trouble; raw?: string };

/** Reads a slot. Never changes it. */
export function readSlot(key: string): SlotRead {
  const raw = readKey(key);
  if (raw === undefined) return { trouble: 'forbidden' };
  if (raw === null) return { progress: null };
  const { progress, fault } = parseProgress(raw);
  return progress ? { progress } : { trouble: fault, raw };
}

/** Puts a text that could not be read aside, next to what was put aside before. Gives whether it is safe now. */
function keepAside(key: string, raw: string): WriteTrouble | undefined {
  for (let number = 1; ; number += 1) {
    const aside = `${key}:kept${number === 1 ? '' : number}`;
    const there = readKey(aside);
    if (there === raw) return undefined;
    if (there === null || there === undefined) return writeKey(aside, raw);
  }
}

/**
 * Changes what stands in a slot, by what stands there at this moment. Where reading failed nothing is written over:
 * a damaged text is put aside first, and what a newer site wrote stays as it is.
 */
export function changeSlot(key: string, change: (now: Progress | null) => Progress): Trouble | undefined {
  const read = readSlot(key);
  if (read.trouble === undefined) return writeKey(key, JSON.stringify(change(read.progress)));
  if (read.trouble !== 'damaged' || read.raw === undefined) return read.trouble;
  return keepAside(key, read.raw) ?? writeKey(key, JSON.stringify(change(null)));
}

const isSlot = (key: string): boolean =>
  [BROUGHT, REVIEWED, CHECKED].includes(key) || /^training:lesson:[a-z0-9-]+$/.test(key);

/** The keys of all slots on this device. */
export const slotKeys = (): string[] => keysFrom(TRAINING).filter(isSlot);
