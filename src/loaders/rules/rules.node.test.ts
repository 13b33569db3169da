import { describe, expect, it } from 'vitest';
import { articleSchema } from '../../schemas/article.ts';
import { mentorSchema } from '../../schemas/mentor.ts';
import type { Entry } from './entries.ts';
import { checkFrontMatter } from './front-matter.ts';
import { checkMentorChain } from './mentor-chain.ts';
import { checkMentorFacts } from './mentor-facts.ts';
import { nearest } from './nearest.ts';
import { checkOrder } from './order.ts';
import { checkReferences } from './references.ts';
import { report } from './report.ts';
import { checkReviewDates } from './review-dates.ts';

const article: Record<string, unknown> = {
  title: 'Wat is mentoring?',
  summary: 'Een ervaren collega helpt een andere collega.',
  group: 'basis',
  order: 10,
  reviewed: new Date('2026-11-20'),
  reviewBefore: new Date('2027-11-20'),
  next: [{ label: 'Bekijk de mentoren', href: '/mentoren/' }],
};
const entry = (data: Record<string, unknown>, body = '', file = 'content/method/een/nl.mdx'): Entry => ({
  file,
  data,
  body,
});
const mentor = (id: string, ownMentor: string, organisation = 'zorg-een'): Entry =>
  entry({ ownMentor, organisation }, '', `content/mentors/${id}.mdx`);
const PROGRAMMES = new Map([
  ['zorg-een', 'zorg'],
  ['zorg-twee', 'zorg'],
  ['huis', 'wonen'],
]);
const chain = (...mentors: Entry[]) => checkMentorChain(mentors, PROGRAMMES);

describe('front matter', () => {
  it('says nothing about an article that is right', () => {
    expect(checkFrontMatter(entry(article), articleSchema)).toEqual([]);
  });

  it('names file, field, what came and what is expected, and guesses what was meant', () => {
    const [problem] = checkFrontMatter(entry({ ...article, group: 'basiss' }), articleSchema);
    expect(problem).toEqual({
      file: 'content/method/een/nl.mdx',
      field: 'group',
      came: 'basiss',
      expected: 'een van: basis, samen, paden, invoeren, naslag. Bedoel je basis?',
    });
  });

  it('says of a text that is too long how long it is', () => {
    const [problem] = checkFrontMatter(entry({ ...article, title: 'a'.repeat(71) }), articleSchema);
    expect(problem?.expected).toBe('hoogstens 70 tekens. Het zijn er 71');
  });

  it('asks for a field that is missing and refuses one that nobody knows', () => {
    const { title, ...rest } = article;
    const problems = checkFrontMatter(entry({ ...rest, titel: title }), articleSchema);
    expect(problems.map(({ field }) => field).sort()).toEqual(['titel', 'title']);
    expect(problems.find(({ field }) => field === 'titel')?.expected).toContain('Bedoel je title?');
  });

  it('asks for a date where something else stands', () => {
    const [problem] = checkFrontMatter(entry({ ...article, reviewed: 'gisteren' }), articleSchema);
    expect(problem?.expected).toContain('een datum');
  });
});

describe('a portrait that cannot be drawn', () => {
  const said = (portrait: unknown) =>
    checkFrontMatter(entry({ portrait }), mentorSchema).filter(({ field }) => field.startsWith('portrait'));

  it('gets a sentence with what can be chosen, and what was meant', () => {
    expect(said({ hair: 'headscarv', glasses: 'ja' })).toMatchObject([
      {
        field: 'portrait.hair',
        came: 'headscarv',
        expected: expect.stringMatching(/cap\. Bedoel je headscarf\?$/) as string,
      },
      { field: 'portrait.glasses', came: 'ja', expected: 'true of false' },
    ]);
    expect(said({ hat: true })).toMatchObject([{ field: 'portrait.hat' }]);
    expect(said('initials')).toMatchObject([{ field: 'portrait', expected: 'een groep velden' }]);
  });

  it('is none of these', () => {
    expect(said({ initials: true })).toEqual([]);
    expect(said({ hair: 'bun', hairColour: 'grey', clothes: 'coat', beard: false })).toEqual([]);
    expect(said(undefined)).toEqual([]);
  });
});

describe('mentor chain', () => {
  it('accepts chains that end outside the list', () => {
    expect(chain(mentor('a', 'b'), mentor('b', 'buiten'))).toEqual([]);
  });

  it('refuses a circle once, and says how it runs', () => {
    const problems = chain(mentor('a', 'b'), mentor('b', 'c'), mentor('c', 'a'), mentor('d', 'a'));
    expect(problems).toHaveLength(1);
    expect(problems[0]?.expected).toContain('a → b → c → a');
  });

  it('refuses somebody as an own mentor', () => {
    expect(chain(mentor('a', 'a'))[0]?.expected).toContain('a → a');
  });

  it('refuses an own mentor who does not exist, and guesses who was meant', () => {
    const [problem] = chain(mentor('amina', 'jeroenn'), mentor('jeroen', 'buiten'));
    expect(problem?.expected).toContain('Bedoel je jeroen?');
  });

  it('stays inside a programme, across its organisations', () => {
    expect(chain(mentor('a', 'b', 'zorg-twee'), mentor('b', 'buiten'))).toEqual([]);
    const [problem] = chain(mentor('a', 'b', 'huis'), mentor('b', 'buiten'));
    expect(problem?.expected).toContain('programma');
  });
});

describe('mentor facts', () => {
  const now = { profession: 'arts', setting: 'ziekenhuis' };

  it('refuses a career whose years go back', () => {
    const path = [
      { ...now, from: 2010, to: 2015 },
      { ...now, from: 2008 },
    ];
    expect(checkMentorFacts(entry({ ...now, path })).map(({ field }) => field)).toEqual(['path']);
  });

  it('refuses a career that ends in other work than that of today', () => {
    const path = [{ profession: 'verpleegkundige', setting: 'ziekenhuis', from: 2010 }];
    expect(checkMentorFacts(entry({ ...now, path }))[0]?.came).toBe('verpleegkundige, ziekenhuis');
  });

  it('lets only an example count its confirmation in days', () => {
    const real = { ...now, path: [{ ...now, from: 2010 }], availability: { confirmedDaysAgo: 3 } };
    expect(checkMentorFacts(entry(real))).toHaveLength(1);
    expect(checkMentorFacts(entry({ ...real, example: true }))).toEqual([]);
  });
});

describe('references', () => {
  const known = { sources: ['eby-2013'], terms: ['mentee'] };

  it('wants a source in the text and in the list', () => {
    expect(checkReferences(entry({ sources: ['eby-2013'] }, '<Source id="eby-2013" />'), known)).toEqual([]);
    expect(checkReferences(entry({ sources: ['eby-2013'] }), known)[0]?.expected).toContain('<Source>');
    expect(checkReferences(entry({ sources: [] }, '<Source id="eby-2013" />'), known)).toHaveLength(1);
    expect(checkReferences(entry({ sources: ['x'] }, '<Source id="x" />'), known)).toHaveLength(1);
  });

  it('wants a word explained once', () => {
    const body = '<Term id="mentee">mentee</Term> en <Term id="mentee">mentees</Term>';
    expect(checkReferences(entry({}, body), known)).toHaveLength(1);
    expect(checkReferences(entry({}, '<Term id="mente">x</Term>'), known)).toHaveLength(1);
  });
});

describe('dates, order and languages', () => {
  it('warns after the day on which a text had to be looked at again', () => {
    const [problem] = checkReviewDates([entry(article)], new Date('2027-11-21'), 'nl');
    expect(problem?.level).toBe('warning');
    expect(checkReviewDates([entry(article)], new Date('2027-11-20'), 'nl')).toEqual([]);
  });

  it('refuses one number for two articles, but not for two languages', () => {
    const english = entry(article, '', 'content/method/een/en.mdx');
    const other = entry(article, '', 'content/method/twee/nl.mdx');
    expect(checkOrder([entry(article), english])).toEqual([]);
    expect(checkOrder([entry(article), other])).toHaveLength(1);
  });
});

describe('what an editor reads', () => {
  it('is one block a problem, with the word that was probably meant', () => {
    expect(nearest('werkdrukk', ['werkdruk', 'grenzen'])).toBe('werkdruk');
    expect(nearest('hnit', ['goal', 'hint'])).toBe('hint');
    expect(nearest('iets heel anders', ['werkdruk', 'grenzen'])).toBeUndefined();
    const text = report([{ file: 'a.mdx', field: 'title', came: undefined, expected: 'een titel' }], 'title');
    expect(text).toBe(
      'De inhoud klopt nog niet. Fouten: 1.\n\na.mdx\n  veld: title\n  er staat: niets\n  verwacht: een titel',
    );
  });
});
