import { counterfactual } from '../../domain/matching/counterfactual.ts';
import type { MentorFacts } from '../../domain/matching/mentor.ts';
import { type Offer, rank } from '../../domain/matching/rank.ts';
import type { FormValues } from '../../domain/intake/values.ts';
import { answersFrom } from './answers.ts';
import type { MatchTestProps } from './props.ts';
import { portalDay } from '../../stores/portal-day.ts';

/** How many mentors the list shows: few, so that choosing stays easy. */
const SHOWN = 3;

const offerOf = ({ rules, terms, workplaces }: MatchTestProps, mentors: readonly MentorFacts[]): Offer => ({
  mentors,
  live: {},
  rules,
  terms,
  workplaces,
  today: portalDay(new Date()),
});

/** How many mentors fit the answers so far and have room. */
export const countLeft = (
  props: MatchTestProps,
  values: FormValues,
  mentors: readonly MentorFacts[],
): number => rank(answersFrom(props.questions, values), offerOf(props, mentors), 0).total;

/** What the answers lead to: the ranking, and what one other wish would change. */
export function outcomeOf(props: MatchTestProps, values: FormValues, mentors: readonly MentorFacts[]) {
  const answers = answersFrom(props.questions, values);
  const offer = offerOf(props, mentors);
  return { answers, ranking: rank(answers, offer, SHOWN), other: counterfactual(answers, offer) };
}

export type MatchOutcome = ReturnType<typeof outcomeOf>;
