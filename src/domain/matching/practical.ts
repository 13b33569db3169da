import type { Answers } from './answers.ts';
import type { MentorFacts } from './mentor.ts';
import type { Asked } from './part.ts';
import type { PartId, Rules } from './rules.ts';

/** Whether mentor and mentee can really meet: language, format, region and day part. One in common is enough. */
export function practicalParts(answers: Answers, rules: Rules): Asked[] {
  const meets = (part: PartId, fact: string, wanted: readonly string[] = [], has: Has): Asked[] =>
    wanted.length === 0 ? [] : [overlap(part, fact, wanted, has, rules.points[part])];
  return [
    ...meets('language', 'languages', answers.languages, (mentor) => mentor.languages),
    ...meets('format', 'formats', answers.formats, (mentor) => mentor.formats),
    ...meets('region', 'regions', wantedRegions(answers, rules), (mentor) => mentor.regions),
    ...meets('dayPart', 'dayParts', answers.dayParts, (mentor) => mentor.dayParts),
  ];
}

/** A region only counts for somebody who may want to meet in person. */
export function wantedRegions({ region, formats = [] }: Answers, { onSite }: Rules): string[] {
  if (!region) return [];
  return formats.length === 0 || formats.includes(onSite) ? [region] : [];
}

/** Whether two lists have an id in common; two empty lists have not. */
export function shareOne(wanted: readonly string[], has: readonly string[]): boolean {
  for (const id of wanted) if (has.includes(id)) return true;
  return false;
}

type Has = (mentor: MentorFacts) => readonly string[];

function overlap(part: PartId, fact: string, wanted: readonly string[], has: Has, maximum: number): Asked {
  return {
    part,
    key: part,
    maximum,
    points: ({ mentor }) => (shareOne(wanted, has(mentor)) ? maximum : 0),
    facts({ mentor }) {
      const shared = wanted.filter((id) => has(mentor).includes(id));
      return { [fact]: shared.length > 0 ? shared : wanted };
    },
  };
}
