import { type Answers, type Experience, MUST_FIELDS, type MustField } from './answers.ts';
import { shareOne, wantedRegions } from './criteria.ts';
import type { MentorFacts, PathStep } from './mentor.ts';
import type { Rules } from './rules.ts';

/** What a mentor must fulfil. `beenThrough` is always a must; the others when the mentee says so. */
const MUSTS = [...MUST_FIELDS, 'beenThrough'] as const;
export type Must = MustField | 'beenThrough';

export interface ActiveMust {
  must: Must;
  holds: (mentor: MentorFacts) => boolean;
}

/** The musts that say something: a must on a skipped question asks nothing. */
export function activeMusts(answers: Answers, rules: Rules): ActiveMust[] {
  const chosen = new Set<Must>([...(answers.musts ?? []), 'beenThrough']);
  return MUSTS.filter((must) => chosen.has(must)).flatMap((must) => {
    const holds = testFor(must, answers, rules);
    return holds ? [{ must, holds }] : [];
  });
}

/** The same answers with one must less. A must that was a wish too stays a wish. */
export function withoutMust(answers: Answers, must: Must): Answers {
  if (must === 'beenThrough') return { ...answers, beenThrough: [] };
  return { ...answers, musts: (answers.musts ?? []).filter((other) => other !== must) };
}

function testFor(must: Must, answers: Answers, rules: Rules): ((mentor: MentorFacts) => boolean) | undefined {
  switch (must) {
    case 'topics':
      return oneOf(wantedTopics(answers), (mentor) => mentor.topics);
    case 'role':
      return oneOf(answers.role ? [answers.role] : [], (mentor) => mentor.roles);
    case 'languages':
      return oneOf(answers.languages, (mentor) => mentor.languages);
    case 'formats':
      return oneOf(answers.formats, (mentor) => mentor.formats);
    case 'region':
      return oneOf(wantedRegions(answers, rules), (mentor) => mentor.regions);
    case 'dayParts':
      return oneOf(answers.dayParts, (mentor) => mentor.dayParts);
    case 'beenThrough': {
      const experiences = answers.beenThrough ?? [];
      if (experiences.length === 0) return undefined;
      return ({ path }) => experiences.every((it) => hasBeenThrough(it, path, answers, rules));
    }
  }
}

/** The most important topic; without one, any of the topics is enough. */
function wantedTopics({ topics = [], mostImportant }: Answers): readonly string[] {
  return mostImportant && topics.includes(mostImportant) ? [mostImportant] : topics;
}

function oneOf(wanted: readonly string[] = [], has: (mentor: MentorFacts) => readonly string[]) {
  if (wanted.length === 0) return undefined;
  return (mentor: MentorFacts) => shareOne(wanted, has(mentor));
}

/**
 * Whether a career holds an experience. "My profession" and "my setting" ask nothing while the mentee has not said
 * what these are.
 */
export function hasBeenThrough(
  experience: Experience,
  path: readonly PathStep[],
  { profession, setting }: Answers,
  { leading }: Rules,
): boolean {
  switch (experience) {
    case 'my-profession':
      return !profession || path.some((step) => step.profession === profession);
    case 'my-setting':
      return !setting || path.some((step) => step.setting === setting);
    case 'other-profession':
      return path.some((step) => step.profession !== path[0]?.profession);
    case 'other-setting':
      return path.some((step) => step.setting !== path[0]?.setting);
    case 'leading':
      return path.some((step) => leading.includes(step.profession));
  }
}
