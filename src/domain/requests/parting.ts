/** Why somebody asks for another mentor, or stops with a mentee; it may stay open. Only the coordinator reads it. */
export const PARTING_REASONS = ['no-click', 'no-time', 'other-topic', 'uneasy', 'other'] as const;
export type PartingReason = (typeof PARTING_REASONS)[number];

/** In the audit in place of who asked it: neither side is told, and both can read what happened. */
export const BY_PAIR = 'pair';
