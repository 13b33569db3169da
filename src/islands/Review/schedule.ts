import { createEmptyCard, fsrs, Rating, type Card, type Grade, State } from 'ts-fsrs';
import type { ReviewCard } from '../../domain/training/progress.ts';

/** Whole days, without randomness: a question comes back when 9 of 10 people still know the answer. */
const scheduler = fsrs({ request_retention: 0.9, enable_fuzz: false, enable_short_term: false });

/** The states of a card by the number under which they are kept. */
const STATES = [State.New, State.Learning, State.Review, State.Relearning] as const;

/** Right but not sure counts as hard; wrong starts over. */
function gradeOf(ok: boolean, sure: boolean | undefined): Grade {
  if (!ok) return Rating.Again;
  return sure === false ? Rating.Hard : Rating.Good;
}

function asCard(card: ReviewCard, now: Date): Card {
  // A time in the future comes from a wrong clock, and the schedule cannot count backwards.
  const last = new Date(Math.min(card.last, now.getTime()));
  return {
    ...createEmptyCard(last),
    due: new Date(card.due),
    last_review: last,
    stability: card.stability,
    difficulty: card.difficulty,
    reps: card.reps,
    lapses: card.lapses,
    learning_steps: card.steps,
    state: STATES[card.state],
  };
}

/** When a question comes back after this answer. */
export function nextCard(
  card: ReviewCard | undefined,
  answer: { ok: boolean; sure?: boolean | undefined },
  now: Date,
): ReviewCard {
  const before = card ? asCard(card, now) : createEmptyCard(now);
  const { card: next } = scheduler.next(before, now, gradeOf(answer.ok, answer.sure));
  return {
    due: next.due.getTime(),
    last: Math.max(now.getTime(), (card?.last ?? 0) + 1),
    stability: next.stability,
    difficulty: next.difficulty,
    reps: next.reps,
    lapses: next.lapses,
    steps: next.learning_steps,
    state: next.state,
  };
}
