import * as v from 'valibot';
import { portraitChoiceShape } from '../portrait/portrait.ts';
import { availabilityShape } from './availability.ts';
import { dayShape } from './day.ts';
import { idShape, idsShape } from './id.ts';

const year = v.pipe(v.number(), v.integer());

export const pathStepShape = v.object({
  profession: idShape,
  setting: idShape,
  from: year,
  /** Absent for the current work. */
  to: v.optional(year),
});
export type PathStep = v.InferOutput<typeof pathStepShape>;

/** The public facts from `content/mentors/`. Nothing else counts in a match. */
export const mentorFactsShape = v.object({
  id: idShape,
  name: v.string(),
  profession: idShape,
  setting: idShape,
  organisation: idShape,
  programme: idShape,
  town: v.string(),
  /** Oldest first; the last step is the current work. */
  path: v.array(pathStepShape),
  /** Most wanted first. */
  topics: idsShape,
  /** Most preferred first. */
  roles: idsShape,
  languages: idsShape,
  regions: idsShape,
  formats: idsShape,
  dayParts: idsShape,
  trained: dayShape,
  /** `null`: somebody outside the list. */
  ownMentor: v.nullable(idShape),
  reviewed: dayShape,
  sentence: v.string(),
  example: v.boolean(),
  /** How this mentor wants to be drawn, as far as chosen; it never counts. */
  portrait: v.optional(portraitChoiceShape),
  availability: availabilityShape,
});
export type MentorFacts = v.InferOutput<typeof mentorFactsShape>;
