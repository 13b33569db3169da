import { describe, expect, test } from 'vitest';
import { policyHash } from '../../src/loaders/own-hashes.ts';
import {
  shortParts,
  withShortParts,
  withOneScript,
  withOneStyle,
  withOwnFaces,
  withoutLongNames,
  withoutSearchMarks,
  withoutSpaces,
  withSmallScripts,
} from './small-page.ts';

test('a page goes without what only the search index is made of', () => {
  const built =
    '<main data-pagefind-body><p data-pagefind-ignore="all">Hallo</p> <span hidden data-pagefind-filter="group[data-group]" data-group="articles"><span data-pagefind-meta="summary">Kort</span> </span></main><footer>Einde</footer>';
  expect(withoutSearchMarks(built)).toBe('<main><p>Hallo</p> </main><footer>Einde</footer>');
});

const face = (name: string, range: string): string =>
  `@font-face{font-family:"${name}";src:url(/${name}.woff2);unicode-range:${range};}`;
const LATIN = face('Latin', 'U+20-7E, U+E9');
const ROMANIAN = face('Romanian', 'U+218-21B');
const FALLBACK = '@font-face{font-family:"Fallback";src:local("Arial");}';
const page = (text: string, ...faces: string[]) => `<style>${faces.join('')}</style><p>${text}</p>`;

test('a page has the faces of its characters and the ones of any, and the others are told', () => {
  expect(withOwnFaces(page('Ștefan', LATIN, ROMANIAN)).others).toEqual([]);
  const { html, others } = withOwnFaces(page('café', LATIN, ROMANIAN, FALLBACK));
  expect(others).toEqual([ROMANIAN]);
  // Without a range, because it is the only file of this font.
  expect(html).toBe(page('café', '@font-face{font-family:"Latin";src:url(/Latin.woff2);}', FALLBACK));
});

test('a face that has another of its font beside it still says for which characters it is', () => {
  const faces = [LATIN, ROMANIAN.replace('"Romanian"', '"Latin"'), FALLBACK];
  expect(withOwnFaces(page('café Ștefan', ...faces)).html).toBe(page('café Ștefan', ...faces));
});

test('a style has no long names made by machines', () => {
  const built =
    '@font-face{font-family:"Some Font-67b261dc4c822900"}@font-face{font-family:"Head-67b261dc4c822900 fallback: Arial"}:root{--font-text:"Some Font-67b261dc4c822900","Head-67b261dc4c822900 fallback: Arial";--a:var(--lightningcss-light,red) var(--lightningcss-dark,tan)}';
  expect(withoutLongNames(page('', built))).toBe(
    page(
      '',
      '@font-face{font-family:"Some Font"}@font-face{font-family:Head2}:root{--font-text:"Some Font",Head2;--a:var(--L,red) var(--D,tan)}',
    ),
  );
});

test('the font of the device that stands in asks for a thousandth, and its own lines have no gap to take out', () => {
  const face = (metrics: string, src = 'local("Arial")') => page('', `@font-face{src:${src};${metrics}}`);
  expect(withoutLongNames(face('size-adjust:99.5961%;ascent-override:98.7991%;line-gap-override:0%'))).toBe(
    face('size-adjust:99.6%;ascent-override:98.8%'),
  );
  expect(withoutLongNames(face('size-adjust:99.5961%', 'url(/a.woff2)'))).toBe(
    face('size-adjust:99.5961%', 'url(/a.woff2)'),
  );
});

test('a drawing has no spaces and no ends that it can do without, unless it has words', () => {
  const drawing = (...shapes: string[]) => `<p><svg viewBox="0 0 1 1">${shapes.join('')}</svg></p>`;
  expect(withoutSpaces(drawing(' <path d="M0 0"></path>\n', '<circle r="1" /> '))).toBe(
    drawing('<path d="M0 0"/>', '<circle r="1"/>'),
  );
  const words = drawing('<text>a <tspan>b</tspan> <tspan>c</tspan></text>', ' <path></path>');
  expect(withoutSpaces(words)).toBe(words);
});

test('a page has no spaces where nobody sees them, and keeps the others', () => {
  const built = `<ul>
<li> Een  <b>twee</b> <i>drie</i>
vier </li> <li title="a  b">\u00A0Vijf<br> zes</li>
</ul> <pre>
 a  b </pre>`;
  expect(withoutSpaces(built)).toBe(
    '<ul><li>Een <b>twee</b> <i>drie</i> vier</li><li title="a  b">\u00A0Vijf<br>zes</li></ul><pre>\n a  b </pre>',
  );
  for (const before of ['<astro-island></astro-island>', '<style>.a{white-space:pre-line}</style>'])
    expect(withoutSpaces(before + built)).toBe(before + built);
});

test('the field of a dialog, which asks for its faces itself, keeps no face on the page', () => {
  const { others } = withOwnFaces(
    page('<dialog><form><input type="search"></form></dialog>', LATIN, ROMANIAN),
  );
  expect(others).toEqual([ROMANIAN]);
});

test.each([
  ['a script of its own may bring other text', '<script src="/_astro/a.js"></script>'],
  ['somebody may type another character', '<textarea></textarea>'],
])('a page keeps all faces where %s', (_, text) => {
  const built = page(text, LATIN, ROMANIAN);
  expect(withOwnFaces(built)).toEqual({ html: built, others: [] });
});

test.each([
  [
    'where a line begins',
    '<p> <a href="/"> Een </a> <b> twee </b> </p>',
    '<p><a href="/">Een </a> <b>twee</b></p>',
  ],
  [
    'in a button and a popover, which have lines of their own',
    '<p>Een <button> twee </button> <span id="a" popover> <b>drie</b> vier </span> vijf</p>',
    '<p>Een <button>twee</button> <span id="a" popover><b>drie</b> vier</span> vijf</p>',
  ],
  [
    'next to a picture',
    '<p><svg> <path /> </svg> <span> Een </span></p>',
    '<p><svg><path/></svg> <span>Een</span></p>',
  ],
  ['around what has no text', '<p>Een <i class="dot"></i> twee</p>', '<p>Een <i class="dot"></i> twee</p>'],
])('a space %s goes only when it does not show', (_, built, small) => {
  expect(withoutSpaces(built)).toBe(small);
});

test('a page whose theme is named twice says it once', () => {
  const twice = '--lightningcss-light:initial;--lightningcss-dark: ;';
  expect(withoutLongNames(page('', `:root{${twice}${twice}color-scheme:light}`))).toBe(
    page('', ':root{--L:initial;--D: ;color-scheme:light}'),
  );
});

test('the modules of a still page are one, in their order, and its policy lets that one through', () => {
  const withScripts = (...codes: string[]) =>
    `<meta http-equiv="content-security-policy" content="script-src 'self' ${codes.map(policyHash).join(' ')}; style-src 'self';"><p>a</p>${codes.map((code) => `<script type="module">${code}</script> `).join('')}<p>b</p>`;
  expect(withOneScript(withScripts('let e=1;\n', 'let e=2', 'let e=3'))).toBe(
    withScripts('{let e=1}{let e=2}{let e=3}').replace('</script> ', '</script>'),
  );
  const built = withScripts('import "/a.js"', 'let e=2');
  expect(withOneScript(built)).toBe(built);
});

test('a script that no bundler made small is so, and its policy lets it through', () => {
  const built = '{\n  // Why.\n  const long = 1;\n  alert(long + long);\n}';
  const withPolicy = (code: string) =>
    `<meta http-equiv="content-security-policy" content="script-src ${policyHash(code)}"><script>${code}</script>`;
  const [, small = ''] = /<script>(.*)<\/script>/.exec(withSmallScripts(withPolicy(built))) ?? [];
  expect(small.length).toBeLessThan(built.length / 2);
  expect(withSmallScripts(withPolicy(built))).toBe(withPolicy(small));
  const data = '<script type="application/ld+json">{ "a": 1 }</script>';
  expect(withSmallScripts(data)).toBe(data);
});

test('a part of a block has a short name where no script asks for it, in the page and in its style', () => {
  const built = (name: string, kept = 'card__row', script = '') =>
    `<style>.card .${name}:hover,.${kept}{a:b}</style><p class="card ${name} ${kept}">card__title</p>${script}`;
  const names = shortParts(
    [built('card__title'), built('card__title', 'card__foot')],
    ['x.className=`card__row`'],
  );
  expect([...names]).toEqual([
    ['card__title', 'A'],
    ['card__foot', 'B'],
  ]);
  expect(withShortParts(built('card__title'), names)).toBe(built('A'));
  const asks = '<script>find(".card__title")</script>';
  expect(withShortParts(built('card__title', 'card__foot', asks), names)).toBe(
    built('card__title', 'B', asks),
  );
});

describe('a still page', () => {
  const sheets = [
    '@layer base, blocks;',
    '@font-face{font-family:"A";src:url("/a.woff2") format("woff2");font-style:normal;}',
    '@layer blocks{.a{margin:0;content:", a / b"}}',
    '@layer base{p{--dark: ;font:400 1rem / 1.5 "A", serif}}@layer blocks{.a{margin:calc(1px + 2px);margin-block-start:0;min-inline-size:0}}',
  ];
  const whole = (styles: readonly string[], after = '') =>
    `<head><meta http-equiv="content-security-policy" content="style-src 'self' ${styles.map(policyHash).join(' ')};">${styles.map((css) => `<style>${css}</style> `).join('')}</head>${after}`;

  test('has one style, with each layer once and in its order, and its policy lets that one through', () => {
    const one =
      '@font-face{font-family:"A";src:url("/a.woff2")}@layer base{p{--dark: ;font:400 1rem/1.5 "A",serif}}@layer blocks{.a{margin:0;content:", a / b"}.a{margin:calc(1px + 2px);margin-top:0;min-width:0}}';
    expect(withOneStyle(whole(sheets))).toBe(whole([one]).replace('</style> ', '</style>'));
  });

  test('is the only one of which the styles are put together', () => {
    const built = whole(sheets, '<script src="/_astro/a.js"></script>');
    expect(withOneStyle(built)).toBe(built);
  });
});
