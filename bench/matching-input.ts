import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/child.ts';
import { localDay } from '../src/domain/calendar/local-day.ts';
import type { Answers } from '../src/domain/matching/answers.ts';
import type { MentorFacts } from '../src/domain/matching/mentor.ts';
import type { Offer } from '../src/domain/matching/rank.ts';
import { offerOf } from '../src/domain/matching/offer.fixture.ts';

/** Every question answered, so that every criterion is computed. */
const answers: Answers = {
  profession: 'verzorgende-ig',
  setting: 'verpleeghuis',
  direction: 'step',
  stepTo: 'wijkverpleegkundige',
  topics: ['werkdruk', 'grenzen', 'doorgroeien'],
  mostImportant: 'werkdruk',
  role: 'gids',
  languages: ['nl'],
  formats: ['online', 'op-locatie'],
  region: 'midden',
  dayParts: ['avond'],
};

/** As many mentors as asked: the examples of the site, again and again under new ids. */
export function matchingInput(size: number): { answers: Answers; offer: Offer } {
  const examples = JSON.parse(readFileSync(join(root, 'dist/data/mentors.json'), 'utf8')) as MentorFacts[];
  const today = localDay(new Date(), 'UTC');
  const mentors = Array.from({ length: size }, (_, index) => {
    const example = examples[index % examples.length];
    if (!example) throw new Error('dist/data/mentors.json has no mentors');
    return { ...example, id: `${example.id}-${index.toString()}` };
  });
  return { answers, offer: offerOf(mentors, { today }) };
}
