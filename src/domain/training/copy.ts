import * as v from 'valibot';
import { TRAINING_ID } from './id.ts';
import { type Progress, progressShape, readProgress } from './progress.ts';

/** Of checks that were passed, as the edge signed them, by module. */
const resultsShape = v.record(
  v.pipe(v.string(), v.regex(TRAINING_ID)),
  v.pipe(v.string(), v.maxLength(2000)),
);
type Results = v.InferOutput<typeof resultsShape>;

const copyShape = v.object({
  ...progressShape.entries,
  results: v.optional(resultsShape, {}),
  device: v.string(),
  made: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

/** With the device name and the time of the copy (milliseconds). */
type Copy = v.InferOutput<typeof copyShape>;

/** In characters; a longer file is something else. */
export const LONGEST_COPY = 2_000_000;

export function writeCopy(progress: Progress, device: string, now: Date, results: Results = {}): string {
  const { schema, ...parts } = progress;
  const copy: Copy = { schema, device, made: now.getTime(), ...parts, results };
  return JSON.stringify(copy, null, 1);
}

/** `changed`: the copy belongs to another version of the training. */
export type ReadCopy =
  | { progress: Progress; made: number | undefined; results?: Results; fault?: undefined }
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
  return copy.success
    ? { progress, made: copy.output.made, results: copy.output.results }
    : { progress, made: undefined };
}

/** Without notes, because other people easily see a link. */
export const forLink = (progress: Progress): Progress => ({ ...progress, notes: {} });
