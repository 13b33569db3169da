import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAnswers, anyMentors } from './arbitrary.ts';
import { answersShape, DIRECTIONS, EXPERIENCES, MUST_FIELDS } from './answers.ts';
import { availabilityShape } from './availability.ts';
import { mentorFactsShape, pathStepShape } from './mentor.ts';
import { rank } from './rank.ts';
import { sentence, type Wording } from './sentence.ts';
import { content, offerOf, readYaml } from './test-offer.ts';

type Terms = Record<string, { nl: string | { label: string } }>;
const read = new Map<string, Terms>();
function terms(vocabulary: string): Terms {
  const found = read.get(vocabulary) ?? (readYaml(`content/vocabulary/${vocabulary}.yaml`) as Terms);
  read.set(vocabulary, found);
  return found;
}
const wording: Wording = {
  styles: content.facts,
  join: content.join,
  label: (vocabulary, id) => {
    const words = terms(vocabulary)[id]?.nl;
    return typeof words === 'object' ? words.label : words;
  },
};

describe('content/matching.yaml', () => {
  it('has a sentence for every reason that ranking can give, with all facts in words', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyAnswers, anyMentors, (answers, mentors) => {
        const { matches, apart } = rank(answers, offerOf(mentors));
        for (const { criterion, key, outcome, facts } of [...matches, ...apart].flatMap(
          (one) => one.reasons,
        )) {
          const name = `${criterion}.${key}.${outcome}.${Object.values(facts).flat().join()}`;
          if (seen.has(name)) continue;
          seen.add(name);
          const texts = content.criteria[criterion].reasons[key];
          const templates = outcome === 'partly' ? Object.values(texts?.partly ?? {}) : [texts?.[outcome]];
          expect(templates, name).toHaveLength(outcome === 'partly' ? 2 : 1);
          for (const template of templates) {
            expect(template, name).toBeTypeOf('string');
            expect(sentence(template!, facts, wording, { name: 'Amina' })).not.toMatch(/[{}]/);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('says ids in words, in a row', () => {
    const facts = { topics: ['werkdruk', 'grenzen', 'agressie'] };
    expect(sentence('{name} helpt bij {topics}.', facts, wording, { name: 'Amina' })).toBe(
      'Amina helpt bij ‘Omgaan met werkdruk’, ‘Grenzen stellen’ en ‘Omgaan met agressie’.',
    );
    expect(sentence('{profession}', { profession: ['verpleegkundige'] }, wording)).toBe('verpleegkundige');
    expect(() => sentence('{setting}', { setting: ['maan'] }, wording)).toThrow('maan');
  });

  it('has a question for every answer, once, and offers every option that ranking knows', () => {
    const fields = content.questions.flatMap((question) => question.fields);
    const ids = fields.map(({ id }) => id);
    expect(content.questions).toHaveLength(8);
    expect([...ids].sort()).toEqual(
      Object.keys(answersShape.entries)
        .filter((id) => id !== 'musts')
        .sort(),
    );
    const own = (field: string) => fields.find(({ id }) => id === field)!.options;
    expect(own('direction')).toMatchObject(DIRECTIONS.map((id) => ({ id })));
    expect(own('beenThrough')).toMatchObject(EXPERIENCES.map((id) => ({ id })));
    expect(
      fields
        .filter(({ must }) => must)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...MUST_FIELDS].sort());
  });

  it('refers only to words, sources and professions that exist', () => {
    const lists = ['mentors', 'chosen-topics'];
    for (const { options } of content.questions.flatMap((question) => question.fields)) {
      if (typeof options === 'string' && !lists.includes(options))
        expect(terms(options)).toBeTypeOf('object');
    }
    expect(Object.keys(terms('professions'))).toEqual(expect.arrayContaining(content.meaning.leading));
    expect(Object.keys(terms('formats'))).toContain(content.meaning.onSite);
    const cited = [
      ...Object.values(content.criteria).flatMap((it) => it.sources),
      ...content.rules.decide.sources,
    ];
    const sources = readYaml('content/sources.yaml') as { id: string }[] | Record<string, unknown>;
    const known = Array.isArray(sources) ? sources.map(({ id }) => id) : Object.keys(sources);
    expect(known).toEqual(expect.arrayContaining(cited));
  });
});

describe('What is known about people', () => {
  // The whole list: whoever adds a field decides here, in the open, that it may be known.
  const allowed = {
    mentor: [
      ...[
        'id',
        'name',
        'profession',
        'setting',
        'organisation',
        'town',
        'path',
        'topics',
        'roles',
        'languages',
      ],
      ...[
        'regions',
        'formats',
        'dayParts',
        'trained',
        'ownMentor',
        'reviewed',
        'sentence',
        'example',
        'availability',
      ],
    ],
    step: ['profession', 'setting', 'from', 'to'],
    availability: ['capacity', 'places', 'open', 'confirmed'],
    answers: [
      ...['profession', 'setting', 'direction', 'stepTo', 'settingTo', 'topics', 'mostImportant', 'role'],
      ...['beenThrough', 'languages', 'formats', 'region', 'dayParts', 'leaveOut', 'musts'],
    ],
  };

  it.each([
    ['mentor', mentorFactsShape],
    ['step', pathStepShape],
    ['availability', availabilityShape],
    ['answers', answersShape],
  ] as const)('%s holds no protected attribute: only what is on the list', (name, shape) => {
    expect(Object.keys(shape.entries)).toEqual(allowed[name]);
  });

  it('does not let name, town, organisation or age of a career make a difference', () => {
    fc.assert(
      fc.property(anyAnswers, anyMentors, (answers, mentors) => {
        const others = mentors.map((mentor) => ({
          ...mentor,
          name: 'Iemand anders',
          town: 'Elders',
          organisation: 'Andere organisatie',
          path: mentor.path.map((step) => ({ ...step, from: step.from - 20 })),
        }));
        expect(rank(answers, offerOf(others))).toEqual(rank(answers, offerOf(mentors)));
      }),
    );
  });
});
