import * as v from 'valibot';
import { type Progress, progressShape, readProgress } from './progress.ts';

const copyShape = v.object({
  ...progressShape.entries,
  device: v.string(),
  made: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

/** With the device name and the time of the copy (milliseconds). */
type Copy = v.InferOutput<typeof copyShape>;

/** In characters; a longer file is something else. */
export const LONGEST_COPY = 2_000_000;

export function writeCopy(progress: Progress, device: string, now: Date): string {
  const { schema, ...parts } = progress;
  const copy: Copy = { schema, device, made: now.getTime(), ...parts };
  return JSON.stringify(copy, null, 1);
}

/** `changed`: the copy belongs to another version of the training. */
export type ReadCopy =
  | { progress: Progress; made: number | undefined; fault?: undefined }
  | { progress?: undefined; fault: 'newer' | 'damaged' | 'tooBig' | 'changed' };

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

/** Without notes, because other people easily see a link. */
export const forLink = (progress: Progress): Progress => ({ ...progress, notes: {} });
