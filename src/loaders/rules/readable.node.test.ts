import { expect, it } from 'vitest';
import { checkReadable } from './readable.ts';
import { projectWith, asLine } from './small-content.ts';

const inList = (text: string) => checkReadable(projectWith({ 'site.yaml': text })).map(asLine);

const fields = (text: string) => `---\n${text}\n---\n\nTekst.\n`;
const inFields = (text: string) =>
  checkReadable(projectWith({ 'mentors/ada.mdx': fields(text) })).map(asLine);

const inText = (text: string) =>
  checkReadable(projectWith({ 'method/een/nl.mdx': `---\ntitle: Een\n---\n\nTekst.\n\n${text}\n` })).map(
    asLine,
  );

it.each([
  [
    'a colon in a title',
    'a: 1\ntitle: Mentor: wat is dat?',
    '2 | YAML | title: Mentor: wat is dat? | " voor en achter',
  ],
  ['an indent that is too deep', 'a:\n  b: 1\n   c: 2', '2 | YAML | b: 1 | evenveel spaties'],
  ['an indent that is not deep enough', 'a:\n   b: 1\n  c: 2', '3 | YAML | c: 2 | evenveel spaties'],
  ['a list in the place of a field', 'a: 1\n- b', '2 | YAML | - b | evenveel spaties'],
  ['a tab', 'a:\n\tb: 1', '2 | YAML | b: 1 | spaties voor de tekst'],
  ['a field that stands there twice', 'a: 1\nb: 2\na: 3', '3 | YAML | a: 3 | elk veld 1 keer'],
  ['a quote that is not closed', 'a: 1\nb: "x\nc: 2', '2 | YAML | b: "x | een teken dat sluit'],
  [
    'a bracket that is not closed',
    'languages: [nl, en\nb: 1',
    '1 | YAML | languages: [nl, en | een teken dat sluit',
  ],
  ['words after a quote', "a: 'foto's'", "1 | YAML | a: 'foto's' | 1 tekst tussen aanhalingstekens"],
  [
    'a place at the beginning',
    'a: {name} komt',
    '1 | YAML | a: {name} komt | 1 tekst tussen aanhalingstekens',
  ],
  ['an at sign at the beginning', 'a: @ada', '1 | YAML | a: @ada | " voor en achter de tekst. Hij begint'],
  [
    'a star at the beginning',
    'a: 1\nb: *let op',
    '2 | YAML | b: *let op | " voor en achter de tekst. Hij begint',
  ],
  ['a field without a colon', 'a: 1\nb\nc: 2', '2 | YAML | b | een dubbele punt en een spatie'],
])('says the line of %s in a list, and how to mend it', (_, text, line) => {
  expect(inList(text)).toEqual([expect.stringContaining(`site.yaml:${line}`)]);
});

it('counts lines in the file, not from the first field', () => {
  expect(inFields('name: Ada\ntitle: Een: twee')).toEqual([
    expect.stringContaining('mentors/ada.mdx:3 | --- | title: Een: twee'),
  ]);
});

it('refuses a day that no calendar has', () => {
  expect(inFields('trained: 2025-02-30')).toEqual([
    'mentors/ada.mdx:2 | trained | 2025-02-30 | een dag die bestaat',
  ]);
  expect(inFields('trainings: [{ module: een, date: 2025-04-31 }]')).toHaveLength(1);
  expect(inFields('trained: 2024-02-29\nsince: 2025-2-3')).toEqual([]);
});

it('reads what Windows writes: a mark in front, and its own ends of lines', () => {
  const text = `\uFEFF${fields('name: Ada\nb: "x"').replaceAll('\n', '\r\n')}`;
  expect(
    checkReadable(projectWith({ 'mentors/ada.mdx': text, 'site.yaml': '\uFEFFa: 1\r\nb: 2\r\n' })),
  ).toEqual([]);
  const [wrong] = checkReadable(projectWith({ 'mentors/ada.mdx': text.replace('Ada', 'Ada: x') })).map(
    asLine,
  );
  expect(wrong).toContain('mentors/ada.mdx:2 | --- | name: Ada: x |');
});

it.each([
  [
    'a tag that is not closed',
    '<Aside kind="tip">\n\nHallo.',
    '7 | MDX | <Aside kind="tip"> | een tag die sluit',
  ],
  [
    'a tag that is closed by another',
    '<Faq title="A">\n\nHallo.\n\n</Fag>',
    '7 | MDX | <Faq title="A"> | een tag die sluit',
  ],
  ['a tag that was never open', 'Hallo.\n\n</Aside>', '9 | MDX | </Aside> | een tag die opent'],
  [
    'curly quotes',
    '<Aside kind=”tip”>\n\nHallo.\n\n</Aside>',
    '7 | MDX | <Aside kind=”tip”> | rechte aanhalingstekens',
  ],
  [
    'no quotes',
    '<Aside kind=tip>\n\nHallo.\n\n</Aside>',
    '7 | MDX | <Aside kind=tip> | elk veld van een tag als naam="tekst"',
  ],
  [
    'a quote in a field',
    '<Faq title="Wat is "mentor"?">\n\nX.\n\n</Faq>',
    '7 | MDX | <Faq title="Wat is "mentor"?"> | elk veld',
  ],
  ['a sign for less than', 'Minder dan <5 mensen.', '7 | MDX | Minder dan <5 mensen. | het woord minder dan'],
  ['braces', 'Beste {je naam},', '7 | MDX | Beste {je naam}, | tekst zonder { en }'],
  ['a brace that is not closed', 'Een { is gek.', '7 | MDX | Een { is gek. | tekst zonder { en }'],
  ['a comment of HTML', '<!-- later -->', '7 | MDX | <!-- later --> | {/* en */} om een opmerking'],
  [
    'a mail address between < and >',
    'Mail <ada@voorbeeld.nl>.',
    '7 | MDX | Mail <ada@voorbeeld.nl>. | een link als',
  ],
  [
    'a line that begins with a word of code',
    'import dit eens.',
    '7 | MDX | import dit eens. | een andere eerste letter',
  ],
])('says the line of %s in a text, and how to mend it', (_, text, line) => {
  expect(inText(text)).toEqual([expect.stringContaining(`method/een/nl.mdx:${line}`)]);
});

it('names a file without fields', () => {
  expect(checkReadable(projectWith({ 'mentors/ada.mdx': 'Hallo.' })).map(asLine)).toEqual([
    'mentors/ada.mdx:1 | --- | Hallo. | een blok met velden tussen twee regels met ---',
  ]);
});
