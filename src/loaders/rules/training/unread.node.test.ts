import { expect, it } from 'vitest';
import { type Edit, linesAfter, problemsAfter, SECOND } from './small-training.ts';

const IDS = {
  'ids.txt': ['stil', 'stil-zijn', 'stil-les', 'stil-1', 'stil-les-twee', 'stil-3'].join('\n'),
};

it('says nothing about a training that is right', () => {
  expect(linesAfter([], IDS)).toEqual([]);
});

it.each<[string, Edit, string]>([
  [
    'a lesson that is too short',
    ['stil/les-een/nl.mdx', 'minutes: 12', 'minutes: 3'],
    'stil/les-een/nl.mdx:5 | minutes | 3',
  ],
  [
    'the lesson with the only card',
    ['stil/les-twee/nl.mdx', 'title: Stil zijn\n', ''],
    'stil/les-twee/nl.mdx | title | undefined',
  ],
  [
    'a lesson whose fields are no YAML',
    ['stil/les-een/nl.mdx', 'title: Stil zijn', 'title: "Stil zijn'],
    'stil/les-een/nl.mdx:3 | --- |',
  ],
  [
    'a lesson whose text is no MDX',
    ['stil/les-een/nl.mdx', '</Question>', ''],
    'stil/les-een/nl.mdx:11 | MDX |',
  ],
  [
    'a lesson that is not there',
    ['stil/module.yaml', 'les-een', 'les-eeen'],
    'stil/module.yaml | lessons | les-eeen',
  ],
  [
    'a lesson that its module does not name, also after its ids were made',
    ['stil/module.yaml', ', les-twee]', ']'],
    'stil/les-twee/nl.mdx | lessons | undefined | de regel les-twee bij lessons in content/training/stil/module.yaml',
  ],
  ['a module without authors', ['stil/module.yaml', '[redactie]', '[]'], 'stil/module.yaml:8 | authors |'],
  [
    'a module whose fields are no YAML',
    ['stil/module.yaml', '[redactie]', '[redactie'],
    'stil/module.yaml:8 | YAML |',
  ],
  [
    'a text of a module that is no YAML',
    ['stil/nl.mdx', 'title: Stil zijn', 'title: "Stil zijn'],
    'stil/nl.mdx:2 | --- |',
  ],
  [
    'a question of the check without an explanation',
    ['stil/check/nl.yaml', ', why: Dan komt er meer.', ''],
    'stil/check/nl.yaml:7 | stil-check-1: options.0.why | undefined',
  ],
  [
    'a check that is no YAML',
    ['stil/check/nl.yaml', 'kind: more', 'kind: "more'],
    'stil/check/nl.yaml:4 | YAML |',
  ],
  [
    'a check that is no list',
    ['stil/check/nl.yaml', '- id: stil-check-1', 'vragen:\n- id: stil-check-1'],
    'stil/check/nl.yaml | check |',
  ],
])('%s is one error, and not one more for each thing that is in it', (_, edit, line) => {
  expect(linesAfter([edit], IDS)).toEqual([expect.stringContaining(line)]);
});

it('a module that cannot be read is not called unknown by a module that needs it', () => {
  const edits: Edit[] = [
    ['stil/module.yaml', '[redactie]', '[]'],
    ['open/module.yaml', 'requires: []', 'requires: [stil]'],
  ];
  expect(linesAfter(edits.slice(1), SECOND)).toEqual([]);
  expect(linesAfter(edits, { ...IDS, ...SECOND })).toEqual([
    expect.stringContaining('stil/module.yaml:8 | authors'),
  ]);
});

it('asks for the list of ids when a lesson has ids that are not in it, and lets the build go on', () => {
  const [warning, ...more] = problemsAfter([], { 'ids.txt': 'stil\nstil-zijn' });
  expect(more).toEqual([]);
  expect(warning).toMatchObject({ file: 'content/training/ids.txt', level: 'warning' });
  expect(warning?.came).toContain('stil-les, stil-1');
});
