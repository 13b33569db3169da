import postcss from 'postcss';
import { minifySync } from 'vite';
import { codePointsOf } from '../../src/loaders/fonts.ts';
import { policyHash } from '../../src/loaders/own-hashes.ts';
import { withStyles } from '../../src/loaders/own-styles.ts';
import { isStill } from '../../src/loaders/still-page.ts';

/** What only the search index is made of: the last thing of the main part, and attributes. */
const SEARCH_FACTS = /<span hidden data-pagefind-filter[\s\S]*?(?=<\/main>)/;
const SEARCH_MARKS = / data-pagefind-[\w-]+(="[^"]*")?/g;

export const withoutSearchMarks = (html: string): string =>
  html.replace(SEARCH_FACTS, '').replaceAll(SEARCH_MARKS, '');

const FACE = /@font-face\{[^}]*\}/g;
const RANGE = /unicode-range:([^;}]+);?/;
const FAMILY = /font-family:([^;}]+)/;
const CODE = /<(script|style)\b[\s\S]*?<\/\1>/g;
const FIELD = /<textarea|<input(?![^>]* type="(radio|checkbox)")/;
/** Asks for its faces itself: `src/components/search/dialog.ts`. */
const DIALOG = /<dialog\b[\s\S]*?<\/dialog>/;

/** Styles with the faces for these characters, and the faces that they can do without. */
function facesFor(css: string, characters: ReadonlySet<number>): { css: string; others: string[] } {
  const others: string[] = [];
  const families: string[] = [];
  const own = css.replaceAll(FACE, (face) => {
    const [, range] = RANGE.exec(face) ?? [];
    const isAsked = range === undefined || codePointsOf(range).some((point) => characters.has(point));
    if (isAsked) families.push(FAMILY.exec(face)?.[1] ?? '');
    else others.push(face);
    return isAsked ? face : '';
  });
  // The only file of a font need not say for which characters it is.
  const isOnly = (face: string): boolean =>
    families.filter((family) => family === FAMILY.exec(face)?.[1]).length === 1;
  return { css: own.replaceAll(FACE, (face) => (isOnly(face) ? face.replace(RANGE, '') : face)), others };
}

/** A page with the faces that its characters ask for, and the faces that it can do without until a script adds text. */
export function withOwnFaces(html: string): { html: string; others: string[] } {
  if (!isStill(html) || FIELD.test(html.replace(DIALOG, ''))) return { html, others: [] };
  const text = html.replaceAll(CODE, '').replaceAll(/\s/g, '');
  const characters = new Set(Array.from(text, (one) => one.codePointAt(0) ?? 0));
  const others: string[] = [];
  const own = withStyles(html, (sheets) =>
    sheets.map((css) => {
      const faces = facesFor(css, characters);
      others.push(...faces.others);
      return faces.css;
    }),
  );
  return { html: own, others };
}

/** What Astro adds to the name of a font: nothing else on a page has such names. */
const LONG_NAME = /(?<=(?:font-family:|[:,])"?[\w ]+)-[0-9a-f]{16}(?=[" ,;}])/g;

/** How Lightning CSS names the two themes. */
const THEME = /(?<=--)lightningcss-(?:light|dark)/g;

/** The font of the device that stands in until a face is there. */
const STAND_IN = /"(\w+) fallback: [\w ]+"/g;

/** The face of that font, which asks for no more than a thousandth; and no line has the height that a font has by itself. */
const STAND_IN_FACE = /@font-face\{[^}]*src:local\([^}]*\}/g;
const smallFace = (face: string): string =>
  face
    .replaceAll(/\d+\.\d+(?=%)/g, (share) => Number(share).toFixed(1))
    .replace(/;?line-gap-override:0%/, '');
/** What Lightning CSS says twice, of a theme that is named twice. */
const SAID_TWICE = /(--L:[^;}]*;--D:[^;}]*;)\1+/g;

/** A page whose styles have no long names made by machines. */
export const withoutLongNames = (html: string): string =>
  withStyles(html, (sheets) =>
    sheets.map((css) =>
      css
        .replaceAll(LONG_NAME, '')
        .replaceAll(THEME, (name) => (name.endsWith('light') ? 'L' : 'D'))
        .replaceAll(STAND_IN, '$12')
        .replaceAll(STAND_IN_FACE, smallFace)
        .replaceAll(SAID_TWICE, '$1'),
    ),
  );

const SCRIPT = /(?<=<script>)[\s\S]+?(?=<\/script>)/g;

/** A page whose scripts that no bundler made small are so too. */
export function withSmallScripts(html: string): string {
  let small = html;
  for (const [code] of html.matchAll(SCRIPT)) {
    const made = minifySync('page.js', code, { module: false }).code.trim();
    small = small.replace(code, () => made).replaceAll(policyHash(code), () => policyHash(made));
  }
  return small;
}

/** What a face is without: a format that the name of the file tells, and of a font of the device a wait for its file. */
const OF_ANY_FACE =
  /font-style:normal;|;font-style:normal(?=\})| format\("woff2"\)|(?<=src:local\([^)]*\);)font-display:swap;/g;
/** A text in a value, or spaces that it does not need. Those around a `+` or `-` it does. */
const TEXT_OR_SPACE = /"[^"]*"|(?<=,) +| *\/ */g;

const withoutSpacesIn = (value: string): string =>
  value.replaceAll(TEXT_OR_SPACE, (found) => (found.startsWith('"') ? found : found.trim()));

/** Shorter words for what they are as long as lines run from side to side, which they do in every language of the site. */
const SHORT_PROPERTIES: readonly (readonly [RegExp, string])[] = [
  [/^((?:min|max)-)?inline-size$/, '$1width'],
  [/^((?:min|max)-)?block-size$/, '$1height'],
  [/^inset-block-start$/, 'top'],
  [/^inset-block-end$/, 'bottom'],
  [/^(margin|padding|border|scroll-(?:margin|padding))-block-start$/, '$1-top'],
  [/^(margin|padding|border|scroll-(?:margin|padding))-block-end$/, '$1-bottom'],
];

const shortProperty = (name: string): string =>
  SHORT_PROPERTIES.reduce((short, [long, made]) => short.replace(long, made), name);

/** The rules of these sheets in one, those of a layer together and in the order of the layers. */
function oneSheet(sheets: readonly string[]): string {
  const all = postcss.root();
  const layers = new Map<string, postcss.AtRule>();
  for (const node of sheets.flatMap((css) => postcss.parse(css).nodes)) {
    node.raws.before = '';
    if (node.type !== 'atrule' || node.name !== 'layer' || !node.nodes) {
      all.append(node);
      continue;
    }
    const known = layers.get(node.params);
    if (known) known.append(node.nodes);
    else layers.set(node.params, node);
  }
  const [order] = all.nodes;
  const names = order?.type === 'atrule' && order.name === 'layer' ? order.params.split(/,\s*/) : [];
  if (order?.type === 'atrule' && names.length > 0) order.params = names.join(',');
  const inOrder = [...layers.values()].toSorted(
    (one, other) => names.indexOf(one.params) - names.indexOf(other.params),
  );
  all.append(inOrder);
  all.walkDecls((declaration) => {
    const value = withoutSpacesIn(declaration.value);
    if (value !== declaration.value) declaration.value = value;
    declaration.prop = shortProperty(declaration.prop);
  });
  all.walk((node) => {
    if (node.type === 'rule' || node.type === 'atrule') node.raws.semicolon = false;
  });
  // Layers that all stand here in their order need no list of it.
  if (names.length > 0 && names.every((name) => layers.has(name))) order?.remove();
  return all.toString().replaceAll(OF_ANY_FACE, '');
}

const HEAD = /<head>[\s\S]*<\/head>/;
const STYLE = /<style>([\s\S]*?)<\/style>\s*/g;

/** A still page with one style sheet in the place of all. */
export function withOneStyle(html: string): string {
  const [head = ''] = HEAD.exec(html) ?? [];
  const sheets = [...head.matchAll(STYLE)].map(([, css = '']) => css);
  if (!isStill(html) || sheets.length < 2) return html;
  const css = oneSheet(sheets);
  let isFirst = true;
  const made = head.replaceAll(STYLE, () => {
    const style = isFirst ? `<style>${css}</style>` : '';
    isFirst = false;
    return style;
  });
  let own = html.replace(head, () => made);
  const [first = '', ...others] = sheets.map(policyHash);
  for (const hash of others) own = own.replace(` ${hash}`, '');
  return own.replace(first, () => policyHash(css));
}

/** A part of a block, as we name classes: `site-header__menu`. */
const PART = /(?<![\w-])[a-z][a-z-]*__[a-z-]+/g;
const CLASSES = /(?<= class=")[^"]*/g;
const IN_STYLE = /(?<=\.)[a-z][a-z-]*__[a-z-]+(?![\w-])/g;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** `A` to `Z`, then `AA` to `ZZ`: none of our classes has a capital. */
const nth = (place: number): string =>
  (place < LETTERS.length ? '' : nth(Math.floor(place / LETTERS.length) - 1)) +
  (LETTERS[place % LETTERS.length] ?? '');

/** A short name for each part of a block on these pages that no script or style in a file asks for, the shortest for the most. */
export function shortParts(pages: readonly string[], files: readonly string[]): ReadonlyMap<string, string> {
  const kept = new Set(files.flatMap((text) => text.match(PART) ?? []));
  const counts = new Map<string, number>();
  for (const html of pages)
    for (const [classes] of html.matchAll(CLASSES))
      for (const name of classes.match(PART) ?? [])
        if (!kept.has(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const most = [...counts].toSorted(([, one], [, other]) => other - one);
  return new Map(most.map(([name], place) => [name, nth(place)]));
}

/** A page with the short names of parts of blocks, unless a script in it has the name of one. */
export function withShortParts(html: string, names: ReadonlyMap<string, string>): string {
  const inScripts = new Set(
    (html.match(CODE) ?? [])
      .filter((code) => code.startsWith('<script'))
      .flatMap((code) => code.match(PART) ?? []),
  );
  const short = (name: string): string => (inScripts.has(name) ? name : (names.get(name) ?? name));
  return withStyles(
    html.replaceAll(CLASSES, (classes) => classes.replaceAll(PART, short)),
    (sheets) => sheets.map((css) => css.replaceAll(IN_STYLE, short)),
  );
}

const MODULE = /<script type="module">([\s\S]*?)<\/script>\s*/g;
const IMPORTS = /^\s*import\b|\bexport\b/;

/** A still page with one module in the place of the last. Each keeps its names to itself. */
export function withOneScript(html: string): string {
  const codes = [...html.matchAll(MODULE)].map(([, code = '']) => code);
  if (!isStill(html) || codes.length < 2 || codes.some((code) => IMPORTS.test(code))) return html;
  const all = codes.map((code) => `{${code.trim().replace(/;$/, '')}}`).join('');
  let left = codes.length;
  let own = html.replaceAll(MODULE, () => {
    left -= 1;
    return left === 0 ? `<script type="module">${all}</script>` : '';
  });
  const [first = '', ...others] = codes.map(policyHash);
  for (const hash of others) own = own.replace(` ${hash}`, '');
  return own.replace(first, () => policyHash(all));
}

const PIECE = /<(script|style|textarea|pre|svg)\b[\s\S]*?<\/\1>|<(?:[^>"']|"[^"]*"|'[^']*')*>|[^<]+/g;
/** What begins and ends a line by itself, whatever our styles say. */
const BLOCK =
  /^<\/?(?:html|head|body|meta|link|title|header|nav|main|footer|section|article|div|form|fieldset|legend|ul|ol|li|dl|dt|dd|p|h[1-6]|figure|blockquote|table|thead|tbody|tr|th|td|br)\b/;

/** What has lines of its own wherever it stands. */
const OWN_LINES = /^<(?:button\b|[^>]* popover[ >])/;
/** Has no text of the lines around it, and no end tag of its own here. */
const NO_LINES = /^<(?:script|style|\/?template|!)/;
const ALONE = /^<(?:textarea|pre|input|img|wbr)\b/;
const END = /^<\//;
const SPACES = /^[ \t\n\r]+$/;

/** A drawing as small as it can be written. Spaces between its words would show. */
const smallDrawing = (svg: string): string =>
  /<text\b/.test(svg)
    ? svg
    : svg
        .replaceAll(/>\s+(?=<)/g, '>')
        .replaceAll(/><\/(?:path|circle|ellipse|rect|line)>/g, '/>')
        .replaceAll(' />', '/>');

/** A page without the spaces that no browser shows. A script that renders a part of a page again asks for its own. */
export function withoutSpaces(html: string): string {
  if (!isStill(html) || html.includes('white-space:pre')) return html;
  const pieces = html.match(PIECE) ?? [];
  /** For every element that is open inside a block: whether it has lines of its own. */
  let open: boolean[] = [];
  /** Whether a space here would not show: a line begins, or another space stands before it. */
  let isFirst = true;

  /** Whether a line ends after this piece, so that a space at its end does not show. */
  function isLast(place: number): boolean {
    const left = [...open];
    for (let next = place + 1; next < pieces.length; next += 1) {
      const piece = pieces[next] ?? '';
      if (BLOCK.test(piece)) return true;
      if (SPACES.test(piece)) continue;
      if (!END.test(piece)) return false;
      if (left.pop()) return true;
    }
    return true;
  }

  return pieces
    .map((piece, place) => {
      if (!piece.startsWith('<')) {
        const start = isFirst ? piece.replace(/^[ \t\n\r]+/, '') : piece;
        const text = (isLast(place) ? start.replace(/[ \t\n\r]+$/, '') : start).replaceAll(
          /[ \t\n\r]+/g,
          ' ',
        );
        if (text) isFirst = text.endsWith(' ');
        return text;
      }
      if (piece.startsWith('<svg')) {
        isFirst = false;
        return smallDrawing(piece);
      }
      if (BLOCK.test(piece)) {
        isFirst = true;
        open = [];
      } else if (NO_LINES.test(piece)) return piece;
      else if (END.test(piece)) {
        isFirst = false;
        open.pop();
      } else if (ALONE.test(piece)) isFirst = false;
      else {
        open.push(OWN_LINES.test(piece));
        if (OWN_LINES.test(piece)) isFirst = true;
      }
      return piece;
    })
    .join('');
}
