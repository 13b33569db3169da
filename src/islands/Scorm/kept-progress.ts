import { mergeProgress } from '../../domain/training/merge.ts';
import { isEmpty, NOTHING, parseProgress, type Progress } from '../../domain/training/progress.ts';
import type { PageStorage } from './page-storage.ts';

/** Prefix under which lessons store progress; what comes from the learning system is stored beside it. */
const START = 'training:';
const IMPORTED = 'training:brought';

/** Everything that the lessons kept in this storage. */
export const progressIn = (storage: PageStorage): Progress =>
  Object.keys(storage)
    .filter((key) => key.startsWith(START))
    .map((key) => parseProgress(storage.getItem(key) ?? '').progress ?? NOTHING)
    .reduce(mergeProgress, NOTHING);

/** Lets the lessons find what was done in earlier sessions. */
export function restoreProgress(storage: PageStorage, progress: Progress): void {
  if (!isEmpty(progress)) storage.setItem(IMPORTED, JSON.stringify(progress));
}
