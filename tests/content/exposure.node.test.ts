import { parse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { TODAY } from '../../src/domain/matching/arbitrary.fixture.ts';
import { matchingContentShape, rulesOf } from '../../src/domain/matching/content.ts';
import { spreadOf, timesShown } from '../../src/domain/matching/exposure.fixture.ts';
import type { MentorFacts } from '../../src/domain/matching/mentor.ts';
import { frontMatterIn, idsOf, readYaml } from './content-files.ts';

/** The mentors who are open, as if all of them confirmed today: what matters is who is found. */
const open = [...frontMatterIn('content/mentors')].flatMap(([id, matter]) => {
  const facts = matter as Omit<MentorFacts, 'id'>;
  const availability = { ...facts.availability, confirmed: TODAY };
  return availability.open && availability.places > 0 ? [{ ...facts, id, availability }] : [];
});
const lists = {
  professions: idsOf('professions'),
  settings: idsOf('settings'),
  topics: idsOf('topics'),
  roles: idsOf('roles'),
  regions: idsOf('regions'),
};

describe.skipIf(open.length === 0)('The mentors of content/mentors/, by content/matching.yaml', () => {
  const rules = rulesOf(parse(matchingContentShape, readYaml('content/matching.yaml')));
  const times = timesShown(open, lists, rules);

  it('are each among the first three of somebody', () => {
    const never = [...times].filter(([, count]) => count === 0).map(([id]) => `content/mentors/${id}.mdx`);
    expect(never).toEqual([]);
  });

  // Of a handful of mentors the first tenth is one person, who may well be a third of all.
  it.skipIf(open.length < 10)('do not leave most places to a few', ({ annotate }) => {
    const { topTenth, inWords } = spreadOf(times);
    void annotate(inWords);
    expect(topTenth, `content/matching.yaml or content/mentors/: ${inWords}`).toBeLessThan(35);
  });
});
