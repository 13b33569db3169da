import * as v from 'valibot';
import { availabilityShape } from './availability.ts';
import { dayShape } from './day.ts';
import { idShape, idsShape } from './id.ts';

const year = v.pipe(v.number(), v.integer());

export const pathStepShape = v.object({
  profession: idShape,
  setting: idShape,
  from: year,
  /** Absent for the work of today. */
  to: v.optional(year),
});
export type PathStep = v.InferOutput<typeof pathStepShape>;

/** The public facts of one mentor: what the build takes from `content/mentors/`. Nothing else counts in a match. */
export const mentorFactsShape = v.object({
  id: idShape,
  name: v.string(),
  profession: idShape,
  setting: idShape,
  organisation: v.string(),
  town: v.string(),
  /** The career in steps, oldest first; the last step is the work of today. */
  path: v.array(pathStepShape),
  /** What this mentor wants to mentor on, most wanted first. */
  topics: idsShape,
  /** Roles in order of preference. */
  roles: idsShape,
  languages: idsShape,
  regions: idsShape,
  formats: idsShape,
  dayParts: idsShape,
  trained: dayShape,
  /** Id of this mentor's own mentor; `null` when that is somebody outside the list. */
  ownMentor: v.nullable(idShape),
  reviewed: dayShape,
  sentence: v.string(),
  /** An invented person. */
  example: v.boolean(),
  availability: availabilityShape,
});
export type MentorFacts = v.InferOutput<typeof mentorFactsShape>;
