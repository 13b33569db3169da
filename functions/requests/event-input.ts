import type { Actor, DeclineReason, Event } from '../../src/domain/requests/state.ts';

/** What a person or the scheduler does to a submission. */
export interface EventInput {
  event: Event;
  by: Actor;
  /** With `decline`; the mentor may leave it open. */
  reason?: DeclineReason;
  /** With `change-order`: the mentors who were not asked yet, in their new order. */
  order?: readonly string[];
  /** With `wait` and with `ask` by the coordinator: the mentor. */
  mentorId?: string;
}
