import fc from 'fast-check';
import { parse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { anyAnswers, anyMentors } from '../../src/domain/matching/arbitrary.fixture.ts';
import { answersShape, DIRECTIONS, EXPERIENCES, MUST_FIELDS } from '../../src/domain/matching/answers.ts';
import { matchingContentShape } from '../../src/domain/matching/content.ts';
import { changesOf } from '../../src/domain/matching/counterfactual.ts';
import { offerOf } from '../../src/domain/matching/offer.fixture.ts';
import { rank } from '../../src/domain/matching/rank.ts';
import { sentence } from '../../src/domain/matching/sentence.ts';
import { idsOf, readYaml } from './content-files.ts';

const FILE = 'content/matching.yaml';
const content = parse(matchingContentShape, readYaml(FILE));
const wording = { styles: content.facts, join: content.join, label: (_: string, id: string) => id };

describe('content/matching.yaml', () => {
  it('has a sentence for every reason that ranking can give, with all facts in words', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyAnswers, anyMentors, (answers, mentors) => {
        const { matches, apart } = rank(answers, offerOf(mentors));
        for (const { criterion, key, outcome, facts } of [...matches, ...apart].flatMap(
          (one) => one.reasons,
        )) {
          const name = `${FILE}: criteria.${criterion}.reasons.${key}.${outcome}`;
          const once = `${name}.${Object.values(facts).flat().join()}`;
          if (seen.has(once)) continue;
          seen.add(once);
          const texts = content.criteria[criterion].reasons[key];
          const templates = outcome === 'partly' ? Object.values(texts?.partly ?? {}) : [texts?.[outcome]];
          const isApart = outcome === 'partly' && !('both' in (texts?.partly ?? {}));
          expect(templates, name).toHaveLength(isApart ? 2 : 1);
          for (const template of templates) {
            expect(template, name).toBeTypeOf('string');
            expect(sentence(template!, facts, wording, { name: 'Amina' }), name).not.toMatch(/[{}]/);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('has a sentence for every change of a wish that may be proposed', () => {
    fc.assert(
      fc.property(anyAnswers, anyMentors, (answers, mentors) => {
        for (const { change } of changesOf(answers, offerOf(mentors))) {
          const about = change.kind === 'loosen' ? change.must : change.field.replace(/s$/, '');
          expect(content.counterfactuals, `${FILE}: counterfactuals`).toHaveProperty(`${change.kind}-${about}`);
        }
      }),
    );
  });

  it('has a question for every answer, once, and offers every option that ranking knows', () => {
    const fields = content.questions.flatMap((question) => question.fields);
    const asked = Object.keys(answersShape.entries).filter((id) => id !== 'musts');
    expect(fields.map(({ id }) => id).toSorted(), `${FILE}: questions`).toEqual(asked.toSorted());
    const own = (field: string) => fields.find(({ id }) => id === field)!.options;
    expect(own('direction'), `${FILE}: questions`).toMatchObject(DIRECTIONS.map((id) => ({ id })));
    expect(own('beenThrough'), `${FILE}: questions`).toMatchObject(EXPERIENCES.map((id) => ({ id })));
    const musts = fields.filter(({ must }) => must).map(({ id }) => id);
    expect(musts.toSorted(), `${FILE}: questions`).toEqual([...MUST_FIELDS].toSorted());
  });

  it('refers only to words, sources and professions that exist', () => {
    const lists = ['mentors', 'chosen-topics', 'organisations'];
    for (const { id, options } of content.questions.flatMap((question) => question.fields)) {
      if (typeof options !== 'string' || lists.includes(options)) continue;
      expect(idsOf(options), `${FILE}: options of ${id}`).not.toEqual([]);
    }
    const { leading, onSite } = content.meaning;
    expect(idsOf('professions'), `${FILE}: meaning.leading`).toEqual(expect.arrayContaining(leading));
    expect(idsOf('formats'), `${FILE}: meaning.onSite`).toContain(onSite);
    for (const { vocabulary } of Object.values(content.facts))
      for (const list of [vocabulary].flat()) expect(idsOf(list), `${FILE}: facts`).not.toEqual([]);
    const cited = [
      ...Object.values(content.criteria).flatMap((it) => it.sources),
      ...content.rules.decide.sources,
    ];
    const sources = Object.keys(readYaml('content/sources.yaml') as object);
    expect(sources, `${FILE}: sources`).toEqual(expect.arrayContaining(cited));
  });
});
