import type { MentorFacts } from './mentor.ts';
import type { Offer } from './rank.ts';
import type { Rules } from './rules.ts';
import { TODAY } from './arbitrary.fixture.ts';

const recognition = ['topics', 'been', 'step', 'work', 'role'] as const;

/** Points of these tests alone: `content/matching.yaml` may say others. */
export const rules: Rules = {
  points: {
    topics: 40,
    been: 10,
    step: 15,
    work: 10,
    role: 10,
    language: 4,
    format: 2,
    region: 2,
    dayPart: 2,
    room: 5,
  },
  partly: { been: 6, step: 8 },
  byPlace: [10, 7, 4, 2],
  mostImportantCounts: 2,
  recognition,
  words: {
    good: { from: 70, needs: ['topics'] },
    fits: { from: 40, needs: recognition },
    partly: { from: 0, needs: recognition },
  },
  leading: ['teamleider', 'zorgmanager'],
  onSite: 'op-locatie',
};

/** The mentors of these tests work for the first. Nobody of the other may ask them. */
const WORKPLACES = {
  'zorg-een': { programme: 'zorg', acrossOrganisations: true },
  'zorg-anders': { programme: 'zorg', acrossOrganisations: true },
  huis: { programme: 'wonen', acrossOrganisations: false },
};

/** These mentors on the day of the tests. */
export function offerOf(mentors: readonly MentorFacts[], rest: Partial<Offer> = {}): Offer {
  const terms = { rankLastAfterWeeks: 6, notOfferedAfterWeeks: 10 };
  return { mentors, live: {}, rules, terms, workplaces: WORKPLACES, today: TODAY, ...rest };
}
