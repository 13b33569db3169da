import fc from 'fast-check';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { RIGHT_OF } from '../../../functions/test/right-values.ts';
import { parse } from 'yaml';
import { mentorSchema } from '../../schemas/mentor.ts';
import { readVocabulary } from '../../schemas/vocabulary.ts';
import { FORMS } from './forms.ts';
import { profileDraft } from './profile-draft.ts';
import { valuesFrom } from './values.ts';
import { DUTCH_NUMBERS } from './phone.fixture.ts';

const NOW = '2028-02-29';
const answersOf = (fields: object) => {
  const parsed = FORMS.mentor.parse(
    valuesFrom(Object.entries({ ...RIGHT_OF.mentor, ...fields })),
    DUTCH_NUMBERS,
  );
  if (!parsed.ok) throw new Error(`wrong in the test: ${JSON.stringify(parsed.errors)}`);
  return parsed.answers;
};
const draftOf = (fields: object = {}) => profileDraft(answersOf(fields), (key) => key, NOW) ?? '';
const parts = (draft: string) => {
  const [, front = '', ...body] = draft.split(/^---$/m);
  return { front: parse(front, { schema: 'core' }) as Record<string, unknown>, body: body.join('---') };
};

describe('the draft of a profile', () => {
  it('has a place for the sentence that nobody wrote yet', () => {
    expect(parts(draftOf()).front['sentence']).toBe('');
  });

  it('needs nothing more than what is talked about first', () => {
    // Words that exist, whatever stands in the vocabulary.
    const word = (list: string) => Object.keys(readVocabulary(list))[0] ?? '';
    const one = { profession: word('professions'), setting: word('settings'), topics: word('topics') };
    const { front } = parts(draftOf({ ...one, languages: word('languages'), formats: word('formats') }));
    const dates = Object.fromEntries(
      ['reviewed', 'reviewBefore'].map((name) => [name, new Date(String(front[name]))]),
    );
    const room = front['availability'] as Record<string, unknown>;
    const availability = { ...room, confirmed: new Date(String(room['confirmed'])) };
    const result = mentorSchema.safeParse({ ...front, ...dates, availability });
    const missing = (result.error?.issues ?? []).map(({ path }) => path.join('.'));
    expect(missing.sort()).toEqual([
      'dayParts',
      'organisation',
      'path',
      'regions',
      'roles',
      'sentence',
      'town',
      'trained',
    ]);
  });

  it('has what was filled in, and is closed until an editor opens it', () => {
    const { front, body } = parts(draftOf());
    expect(front).toMatchObject({
      name: 'Sanne de Wit',
      topics: ['werkdruk', 'grenzen'],
      languages: ['nl'],
      availability: { capacity: 2, places: 2, open: false, confirmed: '2028-02-29' },
      reviewBefore: '2029-03-01',
    });
    expect(body).toContain('## draft-profile.help\n\nIk weet hoe zwaar het eerste jaar kan zijn.');
    expect(draftOf()).toContain(
      '# helpende in een verpleeghuis, 2003 tot 2007\n# verzorgende in de thuiszorg',
    );
  });

  it('has to be looked at again a year after its day', () => {
    const { front } = parts(profileDraft(answersOf({}), (key) => key, '2028-05-02') ?? '');
    expect(front).toMatchObject({ reviewed: '2028-05-02', reviewBefore: '2029-05-02' });
  });

  it('says nothing on how to reach the mentor', () => {
    expect(draftOf()).not.toContain('sanne@example.org');
  });

  it.each(['Sanne: "de" Wit', 'a\\b', '{x}', '- lijst', "'t"])('keeps the name %s as it is', (name) => {
    expect(parts(draftOf({ name })).front['name']).toBe(name);
  });

  it('is a text of MDX that runs nothing, whatever somebody wrote', () => {
    const mdx = unified().use(remarkParse).use(remarkMdx);
    const sign = fc.constantFrom(
      '{',
      '}',
      '<',
      '>',
      '\\',
      'import ',
      'export ',
      '\n',
      ' ',
      'a',
      '`',
      '<!--',
      '$',
    );
    const words = fc
      .array(sign, { minLength: 12, maxLength: 30 })
      .map((all) => `Begin van tekst ${all.join('')}`);
    fc.assert(
      fc.property(words, (why) => {
        const { body } = parts(draftOf({ why }));
        expect(JSON.stringify(mdx.parse(body))).not.toMatch(/"type":"mdx/);
      }),
    );
  });

  it('is only made of answers of this form', () => {
    expect(profileDraft({ name: 'Sanne' }, (key) => key, NOW)).toBeUndefined();
  });
});
