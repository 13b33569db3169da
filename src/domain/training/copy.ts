import * as v from 'valibot';
import { type Progress, progressShape, readProgress } from './progress.ts';

const copyShape = v.object({
  ...progressShape.entries,
  device: v.string(),
  made: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

/** Progress in a file: with the name of the device it came from and when it was made (milliseconds). */
export type Copy = v.InferOutput<typeof copyShape>;

/** No copy is longer than this many characters; a file that is longer is something else. */
export const LONGEST_COPY = 2_000_000;

/** The text of a file with all progress in it. */
export function writeCopy(progress: Progress, device: string, now: Date): string {
  const { schema, ...parts } = progress;
  const copy: Copy = { schema, device, made: now.getTime(), ...parts };
  return JSON.stringify(copy, null, 1);
}

/**
 * A copy that was read, with when it was made if it says so, or why it could not be read. `changed`: it belongs to
 * another version of the training.
 */
export type ReadCopy =
  | { progress: Progress; made: number | undefined; fault?: undefined }
  | { progress?: undefined; fault: 'newer' | 'damaged' | 'tooBig' | 'changed' };

/** Reads the text of a file or a link. Only what has the right shape comes through. */
export function readCopy(text: string): ReadCopy {
  if (text.length > LONGEST_COPY) return { fault: 'tooBig' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { fault: 'damaged' };
  }
  const { progress, fault } = readProgress(value);
  if (!progress) return { fault };
  const copy = v.safeParse(copyShape, value);
  return { progress, made: copy.success ? copy.output.made : undefined };
}

/** Progress for a link: without notes, because a link is easily seen by somebody else. */
export const forLink = (progress: Progress): Progress => ({ ...progress, notes: {} });
