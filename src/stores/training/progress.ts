import { atom } from 'nanostores';
import { type Aliases, withAliases } from '../../domain/training/aliases.ts';
import { mergeProgress } from '../../domain/training/merge.ts';
import { NOTHING, PARTS, type Progress } from '../../domain/training/progress.ts';
import {
  IMPORTED,
  changeSlot,
  CHECKED,
  lessonSlot,
  readSlot,
  REVIEWED,
  slotKeys,
  type Trouble,
} from './slots.ts';
import { CHECK_PREFIX, keysFrom, readKey, removeKeys, TRAINING } from './storage.ts';
import { wipeTab } from './tab.ts';

/** Progress on this device, under the current ids. */
export const $progress = atom<Progress>(NOTHING);

export const $trouble = atom<Trouble | undefined>(undefined);

let aliases: Aliases = {};
/** What could not be stored stays as long as the page is open. */
const unsaved = new Map<string, Progress>();

function readAll(): Progress {
  let all = NOTHING;
  for (const key of slotKeys()) {
    const read = readSlot(key);
    if (read.trouble !== undefined) $trouble.set(read.trouble);
    else if (read.progress) all = mergeProgress(all, read.progress);
  }
  for (const kept of unsaved.values()) all = mergeProgress(all, kept);
  return withAliases(all, aliases);
}

let wasKept = false;

function refresh(): void {
  wasKept = slotKeys().length > 0;
  $progress.set(readAll());
}

/** Reads again. When another page wiped everything, this one reloads, because it still shows answers. */
function lookAgain(): void {
  if (wasKept && slotKeys().length === 0) {
    unsaved.clear();
    wipeTab();
    location.reload();
  }
  refresh();
}

/** Reads progress and follows other tabs; returns a function that stops it. Writes nothing. */
export function openProgress(known: Aliases): () => void {
  aliases = known;
  if (readKey(TRAINING) === undefined) $trouble.set('forbidden');
  refresh();
  const follow = ({ key }: StorageEvent) => {
    if (key === null || key.startsWith(TRAINING)) lookAgain();
  };
  const comeBack = ({ persisted }: PageTransitionEvent) => {
    if (persisted) lookAgain();
  };
  addEventListener('storage', follow);
  addEventListener('pageshow', comeBack);
  return () => {
    removeEventListener('storage', follow);
    removeEventListener('pageshow', comeBack);
  };
}

function difference(before: Progress, next: Progress): Progress {
  const changed = PARTS.map((part) => {
    const old: Readonly<Record<string, unknown>> = before[part];
    return [part, Object.fromEntries(Object.entries(next[part]).filter(([id, kept]) => old[id] !== kept))];
  });
  return { ...NOTHING, ...(Object.fromEntries(changed) as Omit<Progress, 'schema'>) };
}

/** Merges into a slot. What the device refuses stays in memory and is tried again at the next change. */
function mergeInto(slot: string, progress: Progress): void {
  const waiting = mergeProgress(unsaved.get(slot) ?? NOTHING, progress);
  const trouble = changeSlot(slot, (now) => mergeProgress(now ?? NOTHING, waiting));
  if (trouble) unsaved.set(slot, waiting);
  else unsaved.delete(slot);
  $trouble.set(trouble);
  refresh();
}

function changeIn(slot: string, change: (progress: Progress) => Progress): void {
  // Read again: another tab may have gone on since this page was opened.
  const before = readAll();
  mergeInto(slot, difference(before, change(before)));
}

export const changeInLesson = (lesson: string, change: (progress: Progress) => Progress): void =>
  changeIn(lessonSlot(lesson), change);

export const changeInReview = (change: (progress: Progress) => Progress): void => changeIn(REVIEWED, change);

export const changeInCheck = (change: (progress: Progress) => Progress): void => changeIn(CHECKED, change);

/** Adds progress of another device. Doing it twice changes nothing. */
export const importProgress = (progress: Progress): void => mergeInto(IMPORTED, progress);

export function removeFrom(without: (progress: Progress) => Progress): void {
  for (const [slot, kept] of unsaved) unsaved.set(slot, without(withAliases(kept, aliases)));
  let trouble: Trouble | undefined;
  for (const key of slotKeys())
    trouble = changeSlot(key, (now) => without(withAliases(now ?? NOTHING, aliases))) ?? trouble;
  $trouble.set(trouble);
  refresh();
}

/** Wipes everything of the training from this device and this tab, also what could not be read. */
export function wipeTraining(): void {
  unsaved.clear();
  removeKeys([...keysFrom(TRAINING), ...keysFrom(CHECK_PREFIX)]);
  wipeTab();
  $trouble.set(undefined);
  refresh();
}
