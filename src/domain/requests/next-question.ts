import { addWeeks, addWorkdays } from '../calendar/workdays.ts';
import type { PairAsks, PairQuestion } from './pair-question.ts';
import type { CourseTerms } from './request-terms.ts';
import type { Event } from './state.ts';

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** A pair that lasts, with what it was asked. */
export interface AskedPair {
  since: Date;
  /** The next mail of the course itself, halfway or at the closing. */
  due: { at: Date; event: Event } | undefined;
  questions: readonly PairQuestion[];
  /** When the talk that they planned begins. */
  talkAt: Date | undefined;
  /** When the last mail to one of the two went, or goes. */
  lastMailAt: Date | undefined;
}

/** What the scheduler asks a pair next, or tells the coordinator of it. */
export interface QuestionStep {
  at: Date;
  event: 'talked-ask' | 'talked-again' | 'talked-silent' | 'pulse-ask';
  asks: PairAsks;
}

const BOTH = ['mentor', 'mentee'] as const;

/** The end of the first working day after a whole week. */
const weekAfter = (from: Date, terms: CourseTerms): Date =>
  addWorkdays(new Date(from.getTime() + WEEK_MS), 1, terms);

const later = (one: Date, other: Date): Date => (one > other ? one : other);

function talkedStep(
  { since, questions, talkAt }: AskedPair,
  terms: CourseTerms,
  now: Date,
): QuestionStep | undefined {
  const { week, againAfter } = terms.talked;
  const asked = questions.filter(({ question }) => question === 'talked');
  const step = (event: QuestionStep['event'], at: Date, of: readonly Pick<PairQuestion, 'side'>[]) => ({
    ...{ event, at },
    asks: { question: 'talked' as const, round: 1, sides: of.map(({ side }) => side) },
  });
  if (asked.length === 0) {
    // Who are together for long, such as before there was this question, are not asked whether they began.
    const planned = addWeeks(since, week, terms);
    // Who planned a talk are not asked before it.
    const at = talkAt ? later(planned, addWorkdays(talkAt, 1, terms)) : planned;
    const isLate = now > addWeeks(at, 2 * againAfter, terms);
    const both = BOTH.map((side) => ({ side }));
    return isLate ? undefined : step('talked-ask', at, both);
  }
  const silent = asked.filter(({ answeredAt, toldAt }) => answeredAt === null && toldAt === null);
  const [first] = silent;
  if (!first) return undefined;
  return first.askedAgainAt === null
    ? step('talked-again', addWeeks(new Date(first.askedAt), againAfter, terms), silent)
    : step('talked-silent', addWeeks(new Date(first.askedAgainAt), againAfter, terms), silent);
}

/** A round that passed while the scheduler stood still is left out. */
function pulseStep({ since, due, questions, lastMailAt }: AskedPair, terms: CourseTerms, now: Date) {
  const { pulse } = terms;
  if (!pulse) return undefined;
  const planned = (round: number) => addWeeks(since, pulse.fromWeek + pulse.everyWeeks * (round - 1), terms);
  const rounds = questions.filter(({ question }) => question === 'pulse').map((one) => one.round);
  let round = Math.max(0, ...rounds) + 1;
  while (planned(round + 1) <= now) round += 1;
  let at = lastMailAt ? later(planned(round), weekAfter(lastMailAt, terms)) : planned(round);
  // A week apart from any other mail: what is asked at the closing takes its place.
  if (due && at.getTime() + WEEK_MS > due.at.getTime()) {
    if (due.event !== 'halfway') return undefined;
    at = later(at, weekAfter(due.at, terms));
  }
  return { at, event: 'pulse-ask' as const, asks: { question: 'pulse' as const, round, sides: BOTH } };
}

/** What a pair is asked next, and when; `undefined` when nothing more, as from the closing on. */
export function nextQuestion(pair: AskedPair, terms: CourseTerms, now: Date): QuestionStep | undefined {
  if (pair.due?.event === 'finish') return undefined;
  return talkedStep(pair, terms, now) ?? pulseStep(pair, terms, now);
}
