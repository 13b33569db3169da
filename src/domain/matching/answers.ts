import * as v from 'valibot';
import { idShape, idsShape } from './id.ts';

export const DIRECTIONS = ['deeper', 'step', 'setting', 'lead'] as const;

/** Experience, read from the career only. */
export const EXPERIENCES = [
  'my-profession',
  'my-setting',
  'other-profession',
  'other-setting',
  'leading',
] as const;
export type Experience = (typeof EXPERIENCES)[number];

export const MUST_FIELDS = ['dayParts', 'formats', 'region', 'role', 'languages', 'topics'] as const;
export type MustField = (typeof MUST_FIELDS)[number];

export const MAX_TOPICS = 3;

/**
 * The answers of one mentee. They stay on the device. A field that is absent or empty was skipped, and so was
 * "geen voorkeur".
 */
export const answersShape = v.object({
  organisation: v.optional(idShape),
  profession: v.optional(idShape),
  setting: v.optional(idShape),
  direction: v.optional(v.picklist(DIRECTIONS)),
  /** With direction `step`. */
  stepTo: v.optional(idShape),
  /** With direction `setting`. */
  settingTo: v.optional(idShape),
  topics: v.optional(v.pipe(idsShape, v.maxLength(MAX_TOPICS))),
  /** One of `topics`; it counts more. */
  mostImportant: v.optional(idShape),
  role: v.optional(idShape),
  beenThrough: v.optional(v.array(v.picklist(EXPERIENCES))),
  languages: v.optional(idsShape),
  formats: v.optional(idsShape),
  region: v.optional(idShape),
  dayParts: v.optional(idsShape),
  leaveOut: v.optional(idsShape),
  musts: v.optional(v.array(v.picklist(MUST_FIELDS))),
});
export type Answers = v.InferOutput<typeof answersShape>;
