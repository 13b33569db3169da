import { stringify } from 'yaml';
import { expect, it } from 'vitest';
import { ONE_TALK, TEST_RHYTHM } from '../../domain/programmes/rhythm.fixture.ts';
import { checkLists } from './lists.ts';
import { asLine, projectWith } from './small-content.ts';
import { checkRhythmTags } from './texts/rhythm-tags.ts';

const inList = (text: string) => checkLists(projectWith({ 'rhythms.yaml': text })).map(asLine);
const inOne = (changed: object) => inList(stringify({ samen: { ...TEST_RHYTHM, ...changed } }));
const inText = (tag: string) =>
  checkRhythmTags(
    { file: 'content/method/een/nl.mdx', data: {}, body: tag },
    { samen: TEST_RHYTHM, 'een-gesprek': ONE_TALK },
  ).map(asLine);

it('says nothing of rhythms that are right', () => {
  expect(inList(stringify({ samen: TEST_RHYTHM, 'een-gesprek': ONE_TALK }))).toEqual([]);
});

it.each([
  [
    'no weeks between several talks',
    { weeksBetween: undefined },
    'samen.weeksBetween',
    'weken bij een ritme',
  ],
  [
    'a range that goes down',
    { weeksBetween: { from: 8, to: 6 } },
    'samen.weeksBetween.to',
    'niet minder dan from',
  ],
  ['a check at the last talk', { halfway: { talk: 6, week: 12 } }, 'samen.halfway.talk', 'minder dan 6'],
  ['a check after the closing', { halfway: { talk: 4, week: 26 } }, 'samen.halfway.week', 'minder dan 26'],
  ['a word for a number', { talks: 'zes' }, 'samen.talks', 'een getal'],
])('refuses %s', (_, changed, field, expected) => {
  const [line, ...more] = inOne(changed);
  expect(more).toEqual([]);
  expect(line).toContain(field);
  expect(line).toContain(expected);
});

it('refuses a list without a rhythm', () => {
  expect(inList('{}')).toEqual([expect.stringContaining('minstens 1 ritme')]);
});

it('lets a text show what its rhythm has', () => {
  expect(inText('<Rhythm show="weeks" />')).toEqual([]);
  expect(inText('<Rhythm show="talks" of="een-gesprek" />')).toEqual([]);
});

it('says of a rhythm that is not there which was meant, and of a number that it lacks what it has', () => {
  expect(inText('<Rhythm show="talks" of="een-gesprk" />')).toEqual([
    'method/een/nl.mdx:1 | <Rhythm> | een-gesprk | de naam van een ritme in content/rhythms.yaml. Bedoel je een-gesprek?',
  ]);
  expect(inText('<Rhythm show="weeks" of="een-gesprek" />')).toEqual([
    expect.stringContaining('weeks | iets wat dit ritme heeft: talks, hours, months,'),
  ]);
});
