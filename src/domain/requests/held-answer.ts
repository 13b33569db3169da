import type { DeclineReason } from './state.ts';

/** What a mentor can answer. */
export const ANSWERS = ['accept', 'want-talk', 'decline', 'full'] as const;
export type MentorAnswer = (typeof ANSWERS)[number];

/** An answer that does not count yet: until a moment, ISO text in UTC, the mentor can take it back. */
export interface HeldAnswer {
  answer: MentorAnswer;
  reason: DeclineReason | null;
  until: string;
}

const HOLD_MS = 60 * 60 * 1000;

/** The moment from which an answer counts. After an answer that was taken back, also until when another is waited for at least. */
export const anHourAfter = (now: Date): Date => new Date(now.getTime() + HOLD_MS);

/** Whether an answer can still be taken back. */
export const canTakeBack = ({ until }: HeldAnswer, now: Date): boolean => now.toISOString() < until;
