import { type Progress, parseProgress } from '../../domain/training/progress.ts';
import { keysFrom, readKey, TRAINING, writeKey, type WriteTrouble } from './storage.ts';

/** A key per lesson, so that tabs with different lessons never write to the same place. */
export const lessonSlot = (lesson: string): string => `${TRAINING}lesson:${lesson}`;
/** Imported from a file or a link. */
export const IMPORTED = `${TRAINING}brought`;
export const REVIEWED = `${TRAINING}reviewed`;

export const CHECKED = `${TRAINING}checked`;

/** `newer`: a newer version of the site wrote it; `damaged`: it is no progress. */
export type Trouble = WriteTrouble | 'newer' | 'damaged';

/** The progress in a slot, null when it is empty, or why it cannot be read. */
export type SlotRead =
  { progress: Progress | null; trouble?: undefined } | { trouble: Trouble; raw?: string };

export function readSlot(key: string): SlotRead {
  const raw = readKey(key);
  if (raw === undefined) return { trouble: 'forbidden' };
  if (raw === null) return { progress: null };
  const { progress, fault } = parseProgress(raw);
  return progress ? { progress } : { trouble: fault, raw };
}

/** Saves an unreadable text under another key, next to earlier ones. Returns whether it is safe now. */
function keepAside(key: string, raw: string): WriteTrouble | undefined {
  for (let number = 1; ; number += 1) {
    const aside = `${key}:kept${number === 1 ? '' : number}`;
    const there = readKey(aside);
    if (there === raw) return undefined;
    if (there === null || there === undefined) return writeKey(aside, raw);
  }
}

/** Never overwrites what it could not read: a damaged text is saved elsewhere, what a newer site wrote stays. */
export function changeSlot(key: string, change: (now: Progress | null) => Progress): Trouble | undefined {
  const read = readSlot(key);
  if (read.trouble === undefined) return writeKey(key, JSON.stringify(change(read.progress)));
  if (read.trouble !== 'damaged' || read.raw === undefined) return read.trouble;
  return keepAside(key, read.raw) ?? writeKey(key, JSON.stringify(change(null)));
}

const isSlot = (key: string): boolean =>
  [IMPORTED, REVIEWED, CHECKED].includes(key) || /^training:lesson:[a-z0-9-]+$/.test(key);

export const slotKeys = (): string[] => keysFrom(TRAINING).filter(isSlot);
