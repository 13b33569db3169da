import type { Answers } from './answers.ts';
import type { Request } from './asked.ts';
import type { Standing, WhyApart } from './availability.ts';
import type { MentorFacts } from './mentor.ts';
import { type ActiveMust, activeMusts, type Must } from './musts.ts';
import type { Offer } from './offer.ts';
import { type Placed, placeKey, turnsOn } from './order.ts';
import type { Candidate } from './part.ts';
import { scoreOf } from './score.ts';
import { availabilityNow, standingOn } from './standing.ts';

/** A mentor who fits, before reasons are made. */
export interface Found<Where extends Standing = Standing> extends Placed {
  candidate: Candidate;
  points: number;
  standing: Where;
}

export interface FoundMentors {
  offered: Found<'fresh' | 'stale'>[];
  apart: Found<WhyApart>[];
  /** Per must how many mentors can be offered who break that one must and no other. */
  givenBack: ReadonlyMap<Must, number>;
}

/** Goes past every mentor once: who is left out, who breaks a must, who shares nothing, who stands apart. */
export function search(answers: Answers, request: Request, offer: Offer): FoundMentors {
  const musts = activeMusts(answers, offer.rules);
  const leftOut = new Set(answers.leaveOut);
  const standing = standingOn(offer.today, offer.terms);
  const turn = turnsOn(offer.today);
  const offered: FoundMentors['offered'] = [];
  const apart: FoundMentors['apart'] = [];
  const givenBack = new Map<Must, number>(musts.map(({ must }) => [must, 0]));

  for (const mentor of offer.mentors) {
    if (leftOut.has(mentor.id)) continue;
    const broken = brokenMust(musts, mentor);
    if (broken === 'several') continue;
    const live = Object.hasOwn(offer.live, mentor.id) ? offer.live[mentor.id] : undefined;
    const candidate = { mentor, availability: availabilityNow(mentor.availability, live) };
    const points = scoreOf(request, candidate);
    if (points === undefined) continue;
    const where = standing(candidate.availability);
    const canBeOffered = where === 'fresh' || where === 'stale';
    if (broken) {
      if (canBeOffered) givenBack.set(broken, (givenBack.get(broken) ?? 0) + 1);
      continue;
    }
    const key = placeKey(where === 'stale', points, turn(mentor.id));
    if (canBeOffered) offered.push({ id: mentor.id, key, candidate, points, standing: where });
    else apart.push({ id: mentor.id, key, candidate, points, standing: where });
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
