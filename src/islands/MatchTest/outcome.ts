import { counterfactual } from '../../domain/matching/counterfactual.ts';
import type { MentorFacts } from '../../domain/matching/mentor.ts';
import { rank } from '../../domain/matching/rank.ts';
import type { FormValues } from '../../domain/intake/values.ts';
import { answersFrom } from './answers.ts';
import type { MatchTestProps } from './props.ts';
import { portalDay } from '../../stores/portal-day.ts';

/** How many mentors the list shows: few, so that choosing stays easy. */
const SHOWN = 3;

/** What the answers lead to: the ranking, and what one other wish would change. */
export function outcomeOf(
  { questions, rules, terms, workplaces }: MatchTestProps,
  values: FormValues,
  mentors: readonly MentorFacts[],
) {
  const answers = answersFrom(questions, values);
  const offer = { mentors, live: {}, rules, terms, workplaces, today: portalDay(new Date()) };
  return { answers, ranking: rank(answers, offer, SHOWN), other: counterfactual(answers, offer) };
}

export type MatchOutcome = ReturnType<typeof outcomeOf>;
