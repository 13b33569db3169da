import * as v from 'valibot';

/** A day as `2026-11-23`. Days of this form sort as text. */
export const dayShape = v.pipe(v.string(), v.isoDate());
export type Day = v.InferOutput<typeof dayShape>;
