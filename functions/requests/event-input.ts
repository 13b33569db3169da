import type { HeldAnswer, MentorAnswer } from '../../src/domain/requests/held-answer.ts';
import type { MomentProposal } from '../../src/domain/requests/moments.ts';
import type { PairAnswer, PairAsks } from '../../src/domain/requests/pair-question.ts';
import type { PartingReason } from '../../src/domain/requests/parting.ts';
import type { Actor, DeclineReason, Event } from '../../src/domain/requests/state.ts';

/** What a person or the scheduler does to a submission. */
export interface EventInput {
  event: Event;
  by: Actor;
  /** With `decline`, also when it is held; the mentor may leave it open. */
  reason?: DeclineReason;
  /** With `part`; it may stay open. */
  partingReason?: PartingReason;
  /** With `hold`: what the mentor answers. */
  answer?: MentorAnswer;
  /** With an answer that was held until now. */
  held?: HeldAnswer;
  /** With `change-order`: the mentors who were not asked yet, in their new order. */
  order?: readonly string[];
  /** With an event by which the scheduler asks a pair something, or tells of silence. */
  asks?: PairAsks;
  /** With an answer to it. */
  answers?: PairAnswer;
  /** With `moment-propose`. */
  proposal?: MomentProposal;
  /** With `moment-pick`: which of the moments that were proposed. */
  moment?: string;
  /** With `wait` and with `ask` by the coordinator: the mentor. */
  mentorId?: string;
}
