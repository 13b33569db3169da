import { expect, it } from 'vitest';
import type { MentorFacts } from '../../src/domain/matching/mentor.ts';
import { frontMatterIn } from './content-files.ts';

type Matter = Pick<MentorFacts, 'path'> & { trained: string; ownMentor: string };

const mentors = frontMatterIn('content/mentors') as Map<string, Matter>;
const inChain = [...mentors].flatMap(([id, mentor]) => {
  const own = mentors.get(mentor.ownMentor);
  return own ? [{ file: `content/mentors/${id}.mdx`, mentor, own }] : [];
});
const worksSince = ({ path }: Matter) => path[0]?.from ?? 0;

it.each(inChain)('$file: the own mentor is longer at work, and longer a mentor', ({ mentor, own }) => {
  expect(worksSince(own)).toBeLessThan(worksSince(mentor));
  expect(Date.parse(own.trained)).toBeLessThan(Date.parse(mentor.trained));
});
