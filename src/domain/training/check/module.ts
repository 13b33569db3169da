import * as v from 'valibot';

/** What the site tells of a module to whom makes its final check. Nothing in it is a secret. */
export const checkModuleSchema = v.object({
  id: v.string(),
  title: v.string(),
  summary: v.string(),
  version: v.string(),
  /** Sentences by goal id, in order. */
  goals: v.record(v.string(), v.string()),
  /** How many questions each goal gets. */
  perGoal: v.number(),
  /** Percentage to pass. */
  pass: v.number(),
  /** The same as a sentence, for a badge, and what the percentage is called there. */
  passInWords: v.string(),
  scoreName: v.string(),
  /** Days after passing in which the certificate can be made. */
  certificateDays: v.number(),
  /** Of the lessons together. */
  minutes: v.number(),
  /** By id, in order. */
  lessons: v.record(v.string(), v.object({ title: v.string(), href: v.string() })),
  /** Id of the lesson where somebody goes on after passing; empty after the last module of a course. */
  next: v.string(),
  following: v.optional(v.object({ title: v.string(), href: v.string() })),
});
export type CheckModule = v.InferOutput<typeof checkModuleSchema>;
