// The ranking in the order to read it: `answers.ts` (what a mentee says), `mentor.ts` (what is known of a mentor),
// `rules.ts` (the numbers), `criteria.ts` (how each criterion gives points), `musts.ts` (who falls out), and this file,
// which puts them together. `order.ts` (equal points) and `freshness.ts` (who confirmed in time) are details.
import type { Answers } from './answers.ts';
import type { FreshnessTerms, LiveAvailability, MentorStanding, WhyApart } from './availability.ts';
import { type Candidate, type MatchQuery, queryOf, type ReasonFacts, type ScoredPart } from './criteria.ts';
import type { Day } from './day.ts';
import { availabilityNow, standingOn } from './freshness.ts';
import { mayAsk, type Workplaces } from '../programmes/workplaces.ts';
import type { MentorFacts } from './mentor.ts';
import { type ActiveMust, activeMusts, type Must } from './musts.ts';
import { dailyTieBreak, firstOf, type Placed, placeKey } from './order.ts';
import { CRITERION_OF, type CriterionId, type PartId, type Rules, type Word, WORDS } from './rules.ts';

/** Everything that is the same for every mentee on a day. */
export interface Offer {
  mentors: readonly MentorFacts[];
  /** What the edge knows; empty when it could not be reached. */
  live: LiveAvailability;
  rules: Rules;
  terms: FreshnessTerms;
  workplaces: Workplaces;
  /** Keep it the same during a visit: the order of equal mentors turns with it. */
  today: Day;
}

/**
 * Why a mentor has these points for one part. The sentence is `criteria.<criterion>.reasons.<key>.<outcome>`; of
 * something half met there are two, `partly.met` and `partly.missed`, or `partly.both` in one.
 */
export interface Reason {
  criterion: CriterionId;
  part: PartId;
  key: string;
  outcome: 'met' | 'partly' | 'missed';
  points: number;
  maximum: number;
  facts: ReasonFacts;
}

export interface Match {
  id: string;
  /** The sum of the points of the reasons. */
  points: number;
  /** The same for every mentor: the points of the questions that were answered. */
  maximum: number;
  word: Word;
  /** Not confirmed for a while; stands below everybody who did confirm. */
  stale: boolean;
  reasons: readonly Reason[];
}

/** A mentor who would fit and cannot be asked now. */
interface ApartMatch extends Match {
  why: WhyApart;
}

export interface Ranking {
  /** Best first, at most `top`. */
  matches: readonly Match[];
  /** How many mentors fit, shown or not. */
  total: number;
  /** Best first, at most `top`. */
  apart: readonly ApartMatch[];
  /** Whether anything was answered that recognition can come from; if not, the list says little. */
  asked: boolean;
  /** Only when the musts leave nobody: the one that gives most mentors back, and how many. */
  loosen?: { must: Must; count: number };
}

/**
 * Ranks the mentors for one mentee. Nothing is sent or kept: the same answers, mentors and day give the same list.
 * Reasons are made only for the first `top`; give `Infinity` for everybody.
 */
export function rank(answers: Answers, offer: Offer, top = 5): Ranking {
  const query = queryOf(answers, offer.rules);
  const { offered, apart, givenBack } = search(answers, query, offer);
  const match = ({ id, points, standing, candidate }: Found): Match => {
    const reasons = query.all.map((part) => reasonFor(part, candidate));
    const word = wordFor(reasons, offer.rules);
    return { id, points, maximum: query.maximum, word, stale: standing === 'stale', reasons };
  };
  const loosen = offered.length === 0 ? most(givenBack) : undefined;
  return {
    matches: firstOf(offered, top).map(match),
    total: offered.length,
    apart: firstOf(apart, top).map((found) => ({ ...match(found), why: found.standing })),
    asked: query.recognition.length > 0,
    ...(loosen && { loosen }),
  };
}

/** A mentor who fits, before reasons are made. */
interface Found<Where extends MentorStanding = MentorStanding> extends Placed {
  candidate: Candidate;
  points: number;
  standing: Where;
}

/** Goes past every mentor once: who is left out, who breaks a must, who shares nothing, who stands apart. */
function search(answers: Answers, query: MatchQuery, offer: Offer) {
  const musts = activeMusts(answers, offer.rules);
  const leftOut = new Set(answers.leaveOut);
  const standingOf = standingOn(offer.today, offer.terms);
  const tieBreak = dailyTieBreak(offer.today);
  const offered: Found<'fresh' | 'stale'>[] = [];
  const apart: Found<WhyApart>[] = [];
  /** Per must how many mentors can be offered who break that one must and no other. */
  const givenBack = new Map<Must, number>(musts.map(({ must }) => [must, 0]));

  for (const mentor of offer.mentors) {
    if (leftOut.has(mentor.id) || !mayAsk(answers.organisation, mentor, offer.workplaces)) continue;
    const broken = brokenMust(musts, mentor);
    if (broken === 'several') continue;
    const live = Object.hasOwn(offer.live, mentor.id) ? offer.live[mentor.id] : undefined;
    const candidate = { mentor, availability: availabilityNow(mentor.availability, live) };
    const points = scoreOf(query, candidate);
    if (points === undefined) continue;
    const standing = standingOf(candidate.availability);
    const canBeOffered = standing === 'fresh' || standing === 'stale';
    if (broken) {
      if (canBeOffered) givenBack.set(broken, (givenBack.get(broken) ?? 0) + 1);
      continue;
    }
    const key = placeKey(standing === 'stale', points, tieBreak(mentor.id));
    if (canBeOffered) offered.push({ id: mentor.id, key, candidate, points, standing });
    else apart.push({ id: mentor.id, key, candidate, points, standing });
  }
  return { offered, apart, givenBack };
}

function brokenMust(musts: readonly ActiveMust[], mentor: MentorFacts): Must | 'several' | undefined {
  let broken: Must | undefined;
  for (const { must, holds } of musts) {
    if (holds(mentor)) continue;
    if (broken) return 'several';
    broken = must;
  }
  return broken;
}

/**
 * Whole points from 0 to `query.maximum`; `undefined` when recognition was asked for and there is none. Such a mentor
 * does not fit, however practical.
 */
export function scoreOf({ recognition, rest }: MatchQuery, candidate: Candidate): number | undefined {
  const recognised = sum(recognition, candidate);
  if (recognised === 0 && recognition.length > 0) return undefined;
  return recognised + sum(rest, candidate);
}

function sum(parts: readonly ScoredPart[], candidate: Candidate): number {
  let points = 0;
  for (const part of parts) points += part.points(candidate);
  return points;
}

function reasonFor({ part, key, maximum, ...scored }: ScoredPart, candidate: Candidate): Reason {
  const points = scored.points(candidate);
  const outcome = points === maximum ? 'met' : points > 0 ? 'partly' : 'missed';
  return {
    criterion: CRITERION_OF[part],
    part,
    key,
    outcome,
    points,
    maximum,
    facts: scored.facts(candidate),
  };
}

/** The word for a match: the best one whose percentage is reached and of whose parts at least one has points. */
function wordFor(reasons: readonly Reason[], rules: Rules): Word {
  const points = reasons.reduce((sum, reason) => sum + reason.points, 0);
  const maximum = reasons.reduce((sum, reason) => sum + reason.maximum, 0);
  const has = reasons.filter((reason) => reason.points > 0).map(({ part }) => part);
  const fits = (word: Word) => {
    const { from, needs } = rules.words[word];
    return points * 100 >= from * maximum && needs.some((part) => has.includes(part));
  };
  return WORDS.find(fits) ?? 'partly';
}

/** The first of the highest counts; musts come in the order of how easily somebody gives them up. */
function most(counts: ReadonlyMap<Must, number>): Ranking['loosen'] {
  let best: Ranking['loosen'];
  for (const [must, count] of counts) if (count > (best?.count ?? 0)) best = { must, count };
  return best;
}
