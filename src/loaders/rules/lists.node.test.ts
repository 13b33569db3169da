import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkLists } from './lists.ts';
import { checkMatching } from './matching.ts';
import { projectWith, asLine } from './small-content.ts';

const inLists = (files: Readonly<Record<string, string>>) => checkLists(projectWith(files)).map(asLine);

it.each([
  [
    'vocabulary/topics.yaml',
    'werkdruk:\n  nl:\n    search: [druk]',
    '3 | werkdruk.nl.label | undefined | een waarde',
  ],
  [
    'vocabulary/topics.yaml',
    'Werk druk: { nl: Druk }',
    '1 | Werk druk | [object Object] | alleen kleine letters',
  ],
  [
    'vocabulary/topics.yaml',
    'druk: { nl: { label: Druk, zoek: [x] } }',
    '1 | druk.nl.zoek | x | een veld uit',
  ],
  ['glossary.yaml', 'mentee:\n  nl: { term: mentee }', '2 | mentee.nl.meaning | undefined | een waarde'],
  [
    'sources.yaml',
    'een:\n  title: Een boek\n  url: boek',
    '3 | een.url | boek | een heel adres, bijvoorbeeld https',
  ],
  [
    'mails/nl/a.yaml',
    'subject: Een bericht\ngreeting: Dag\ntext: Hoi\naction: { label: Niets, link: none }',
    '3 | text | Hoi | een lijst',
  ],
  ['interface/nl/frame.yaml', 'search: Zoek\nnav:\n  home:', '3 | nav.home | null | een waarde'],
  ['language/breaks.yaml', '- werk|druk\n- werkdruk', '2 | 1 | werkdruk | een woord zonder spaties'],
])('names line, field and mend in %s', (file, text, line) => {
  expect(inLists({ [file]: text })).toEqual([expect.stringContaining(`${file}:${line}`)]);
});

it('says nothing about lists that are right', () => {
  expect(
    inLists({
      'vocabulary/topics.yaml': 'druk: { nl: Druk, en: { label: Pressure, hint: Too much. } }',
      'interface/nl/frame.yaml': 'search: Zoek\nnav: { home: Thuis, years: 3 }',
    }),
  ).toEqual([]);
});

const MATCHING = readFileSync('content/matching.yaml', 'utf8');
const { criteria } = parse(MATCHING) as { criteria: Record<string, { sources: string[] }> };
const sources = Object.values(criteria).flatMap((criterion) => criterion.sources);

function inMatching(from: string | RegExp, to: string) {
  const text = MATCHING.replace(from, to);
  expect(text).not.toBe(MATCHING);
  const lists = [
    'professions',
    'settings',
    'topics',
    'roles',
    'languages',
    'formats',
    'regions',
    'day-parts',
  ];
  const files = Object.fromEntries(lists.map((list) => [`vocabulary/${list}.yaml`, '']));
  const problems = checkMatching(sources, projectWith({ ...files, 'matching.yaml': text }));
  return problems.map(asLine).map((line) => line.replace(/:\d+ /, ' '));
}

it.each([
  [
    'points that do not add up',
    /(topics:\n +points: )\d+/,
    '$13',
    'criteria.topics |',
    'evenveel punten bij de onderdelen',
  ],
  [
    'a criterion that nobody knows',
    'criteria:\n',
    'criteria:\n  afdeling: { points: 3 }\n',
    'criteria.afdeling |',
    'criteria die de site kent: topics,',
  ],
  [
    'points that are a word',
    /(topics:\n +points: )\d+/,
    '$1veel',
    'criteria.topics.points | veel |',
    'een getal',
  ],
  [
    'a kind that nobody knows',
    'kind: radio',
    'kind: rondje',
    '.kind | rondje |',
    'een van: radio, checkbox, select',
  ],
  [
    'a list that is not there',
    'options: professions',
    'options: profesions',
    '.options | profesions |',
    'Bedoel je professions?',
  ],
  ['a field that is gone', /\njoin:.*\n/, '\n', 'join | undefined |', 'een waarde'],
])('says of %s in the match what stands there and what is expected', (_, from, to, came, expected) => {
  const [line, ...more] = inMatching(from, to);
  expect(more).toEqual([]);
  expect(line).toContain(came);
  expect(line).toContain(expected);
});
