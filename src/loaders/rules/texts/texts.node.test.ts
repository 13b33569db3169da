import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type Entry, readEntries } from '../entries.ts';
import { asLine, projectWith } from '../small-content.ts';
import { siteAddresses } from './addresses.ts';
import { checkFragments, checkHeadingLinks } from './fragments.ts';
import { checkHrefs, checkLinks, checkListHrefs } from './links.ts';
import { checkPrivate } from './private.ts';
import { checkTags } from './tags.ts';
import { checkTakeAway } from './take-away.ts';
import { TEXT_TAGS } from './text-tags.ts';

const FILES = {
  'interface/nl/addresses.yaml':
    'contact: /contact/\narticle: /methode/{article}/\nlesson: /training/{module}/{lesson}/\npart: /onderdelen/{view}/',
  'interface/nl/home.yaml': 'more:\n  href: /methode/een/',
  'training/stil/luisteren/nl.mdx': '---\nid: a\n---\n\nTekst.\n\n## Neem mee\n\nStil zijn helpt.\n',
};

/** A small site with this article, whose text begins on line 7. */
function siteWith(text: string, more: Readonly<Record<string, string>> = {}) {
  const article = `---\ntitle: Een\nnext:\n  - { href: /contact/ }\n---\n\n${text}\n`;
  const root = projectWith({ ...FILES, 'method/een/nl.mdx': article, ...more });
  const entryIn = (folder: string): Entry => {
    const [entry] = readEntries(folder, root).entries;
    if (!entry) throw new Error(`There is no text in ${folder}.`);
    return entry;
  };
  return {
    root,
    article: entryIn('method'),
    lesson: entryIn('training'),
    addresses: siteAddresses(['nl'], root),
  };
}

it.each([
  ['a tag that is not there', '<Tip>Hoi</Tip>', '7 | <Tip> | Tip | een van: Aside,'],
  [
    'a tag with a small letter',
    'Hoi.\n\n<aside kind="tip">\n\nHoi.\n\n</aside>',
    '9 | <aside> | aside | .*Bedoel je Aside?',
  ],
  [
    'another name for a field',
    '<Aside soort="tip">\n\nHoi.\n\n</Aside>',
    '7 | <Aside> | soort | een van: kind',
  ],
  [
    'a value that is not there',
    '<Aside kind="vorbeeld">\n\nHoi.\n\n</Aside>',
    '7 | <Aside> | vorbeeld | een van: tip, let-op, voorbeeld, in-te-vullen. Bedoel je voorbeeld?',
  ],
  ['a value in braces', '<Aside kind={tip}>\n\nHoi.\n\n</Aside>', '7 | <Aside> |  | het veld kind'],
  ['a field that is missing', '<Faq>\n\nHoi.\n\n</Faq>', '7 | <Faq> | undefined | het veld title: title="…"'],
  [
    'a field of a tag without fields',
    '<Contact naam="Ada" />',
    '7 | <Contact> | naam | <Contact> zonder velden',
  ],
  [
    'a number between quotes',
    '<Lines label="Doel" count="3" />',
    '7 | <Lines> | 3 | een getal tussen { en }',
  ],
  ['a name between braces', 'Beste {naam}', '7 | tekst | {naam} | tekst zonder { en }'],
  [
    'a question in an article',
    '<Card id="a" title="b">\n\nHoi.\n\n</Card>',
    '7 | <Card> | Card | een van: Aside,',
  ],
  ['a line of code', 'import x from "y"', '7 | tekst | import x from "y" | een andere eerste letter'],
])('refuses %s in an article, with its line', (_, text, line) => {
  const { article } = siteWith(text);
  const pattern = line.replaceAll(/[{}?|()[\]]/g, String.raw`\$&`);
  expect(checkTags(article, false).map(asLine)).toEqual([
    expect.stringMatching(new RegExp(`^method/een/nl.mdx:${pattern}`)),
  ]);
});

it('takes every tag of the guide, a comment and a line break', () => {
  const { article, lesson } = siteWith(
    'Hoi.<br />\n\n{/* later */}\n\n<Lines label="Doel" count={3} />\n\n<Steps>\n\n1. Een\n\n</Steps>',
  );
  expect(checkTags(article, false)).toEqual([]);
  expect(checkTags({ ...lesson, body: '<Card id="a" title="b">\n\nHoi.\n\n</Card>' }, true)).toEqual([]);
});

it('knows the tags that a page of text has', () => {
  const source = readFileSync('src/mdx/components.ts', 'utf8');
  const [, listed = ''] = /export const components = \{([^}]*)\}/.exec(source) ?? [];
  const own = [...listed.matchAll(/^ {2}([A-Z]\w*),$/gm)].map(([, name]) => name);
  expect(Object.keys(TEXT_TAGS).sort()).toEqual(own.sort());
});

it.each([
  [
    'a page that is not there',
    '[Bel ons](/contakt/)',
    'link | /contakt/ | een adres dat bestaat op deze site, of een heel adres dat begint met https://. Bedoel je /contact/?',
  ],
  ['a page without its last stroke', '[Bel ons](/contact)', 'link | /contact | .*Bedoel je /contact/?'],
  ['an address without its beginning', '[Kijk](www.voorbeeld.nl)', 'link | www.voorbeeld.nl | een adres'],
  ['a link below the text', '[Bel ons][1]\n\n[1]: /weg/', 'link | /weg/ | een adres'],
  ['an image without words', '![](/foto.jpg)', 'afbeelding | /foto.jpg | tussen [ en ] wat er op'],
  ['an image that is not there', '![Ada](./foto.jpg)', 'afbeelding | ./foto.jpg | een bestand dat er is'],
  ['an image of somebody else', '![Ada](https://voorbeeld.nl/foto.jpg)', 'afbeelding | https'],
])('refuses %s', (_, text, line) => {
  const { article, addresses, root } = siteWith(text);
  const pattern = line.replaceAll(/[{}?|()[\]]/g, String.raw`\$&`);
  expect(checkLinks(article, addresses, root).map(asLine)).toEqual([
    expect.stringMatching(new RegExp(`^method/een/nl.mdx:(7|9) \\| ${pattern}`)),
  ]);
});

it('takes links to a page, a place on it, a lesson, elsewhere, and an image beside the text', () => {
  const links = [
    '/contact/#bellen',
    '/methode/een/',
    '/training/stil/luisteren/',
    'https://voorbeeld.nl',
    'mailto:a@b.nl',
    '#hier',
  ];
  const text = `${links.map((href) => `[x](${href})`).join(' ')} ![Ada lacht](./ada.jpg)`;
  const { article, addresses, root } = siteWith(text, { 'method/een/ada.jpg': '' });
  expect(checkLinks(article, addresses, root)).toEqual([]);
});

it('refuses a link in a field that leads nowhere', () => {
  const { article, addresses, root } = siteWith('Hoi.', {
    'interface/nl/home.yaml': 'more:\n  href: /methode/twee/',
  });
  expect(checkHrefs(article, addresses)).toEqual([]);
  expect(checkHrefs(article, ['/']).map(asLine)).toEqual([
    expect.stringContaining('method/een/nl.mdx:4 | next.0.href | /contact/ | een adres'),
  ]);
  expect(checkListHrefs(addresses, root).map(asLine)).toEqual([
    expect.stringContaining('interface/nl/home.yaml:2 | more.href | /methode/twee/ |'),
  ]);
});

it('refuses a link to a place that the built page does not have', () => {
  const { root } = siteWith(
    '[a](/contact/?van=hier#bellen) [b](/contact/#b%C3%A9llen) [c](#een-kop) [d](#een-kap)\n\n[e](/contact/#belen) [f](https://voorbeeld.nl/#x)',
    {
      'site.yaml': readFileSync('content/site.yaml', 'utf8'),
      'interface/nl/home.yaml': 'more:\n  href: /contact/#weg\nless:\n  href: "#bellen"',
      'training/stil/luisteren/nl.mdx': '---\nid: a\n---\n\n[g](#neem-me) [h](#neem-mee)\n',
      '../dist/contact/index.html': '<h2 id="bellen">Bellen</h2><h2 class="a" id="béllen">Bellen</h2>',
      '../dist/methode/een/index.html': '<h2 id="een-kop">Een kop</h2>',
      '../dist/training/stil/luisteren/index.html': '<h2 id="neem-mee">Neem mee</h2>',
    },
  );
  expect(checkFragments(`${root}/dist`, root).map(asLine)).toEqual([
    'method/een/nl.mdx:7 | link | #een-kap | achter # een plek die er is op /methode/een/. Van een kop zijn dat de woorden in kleine letters, met streepjes ertussen: #een-kop. Bedoel je een-kop?',
    expect.stringMatching(/^method\/een\/nl.mdx:9 \| link \| \/contact\/#belen \| .* Bedoel je bellen\?$/),
    expect.stringMatching(
      /^training\/stil\/luisteren\/nl.mdx:5 \| link \| #neem-me \| .*Bedoel je neem-mee\?$/,
    ),
    expect.stringMatching(/^interface\/nl\/home.yaml:2 \| more.href \| \/contact\/#weg \| achter #/),
    expect.stringMatching(/^interface\/nl\/home.yaml:4 \| less.href \| #bellen \| een adres dat bestaat/),
  ]);
});

it('refuses before a build a link to a heading that no text has', () => {
  const { root } = siteWith(
    '[a](#één-kop-ván-2) [b](#een-kap) [c](/training/stil/luisteren/#neem-mee) [d](/contact/#weg) [e](#bron-x)\n\n## Eén kop ván *2*!\n\n[f](/training/stil/luisteren/#neem-me)',
    {
      'site.yaml': readFileSync('content/site.yaml', 'utf8'),
      'training/stil/luisteren/nl.mdx': '---\nid: a\n---\n\n## Neem mee\n',
    },
  );
  expect(checkHeadingLinks(root).map(asLine)).toEqual([
    expect.stringMatching(/^method\/een\/nl.mdx:7 \| link \| #een-kap \| achter #/),
    expect.stringMatching(/^method\/een\/nl.mdx:11 \| .*#neem-me \| .* Bedoel je neem-mee\?$/),
  ]);
});

it.each([
  ['Mail me op ada@voorbeeld.nl.', 'ada@voorbeeld.nl'],
  ['Bel 06 12 34 56 78.', '06 12 34 56 78'],
  ['Bel (030) 123-4567.', '030) 123-4567'],
  ['App naar +32 470 12 34 56', '+32 470 12 34 56'],
])('refuses in a profile: %s', (text, came) => {
  const { article } = siteWith(`Ik help graag.\n\n${text}`);
  expect(checkPrivate(article).map(asLine)).toEqual([
    `method/een/nl.mdx:9 | tekst | ${came} | een profiel zonder mailadres of telefoonnummer. Een mentor is te bereiken via de site`,
  ]);
  expect(checkPrivate({ ...article, body: '', data: { sentence: text } })).toHaveLength(1);
});

it('takes years, hours and numbers in a profile', () => {
  const { article } = siteWith(
    'Van 2003-2007 werkte ik op 030. Om 09.00 uur, 24 uur per week, 1.000.000 stappen, 0,5 fte.',
  );
  expect(checkPrivate(article)).toEqual([]);
});

it('asks for what people take along at the end of a lesson', () => {
  const { lesson, article } = siteWith('Hoi.');
  expect(checkTakeAway(lesson)).toEqual([]);
  expect(checkTakeAway({ ...lesson, body: 'Hoi.' }).map(asLine)).toEqual([
    'training/stil/luisteren/nl.mdx: | ## | undefined | ## Neem mee als laatste kop van de les',
  ]);
  expect(checkTakeAway({ ...lesson, body: '## Neem mee\n\n## Nog iets', above: 4 }).map(asLine)[0]).toContain(
    ':7 | ## | Nog iets |',
  );
  expect(checkTakeAway({ ...lesson, file: lesson.file.replace('nl.mdx', 'en.mdx'), body: '' })).toEqual([]);
  expect(checkTakeAway(article)).toEqual([]);
});
