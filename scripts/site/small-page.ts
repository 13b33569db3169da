import { codePointsOf } from '../../src/loaders/fonts.ts';
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
  if (!isStill(html) || FIELD.test(html)) return { html, others: [] };
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

/** What Astro adds to the name of a font, and Lightning CSS to that of a theme: nothing else on a page has these names. */
const LONG_NAMES =
  /(?<=font-family:"[\w ]+|:"[\w ]+|,"[\w ]+)-[0-9a-f]{16}(?=[" ])|(?<=--)lightningcss-(?=light|dark)/g;

/** A page whose styles have no long names made by machines. */
export const withoutLongNames = (html: string): string =>
  withStyles(html, (sheets) => sheets.map((css) => css.replaceAll(LONG_NAMES, '')));

const PIECE = /<(script|style|textarea|pre|svg)\b[\s\S]*?<\/\1>|<(?:[^>"']|"[^"]*"|'[^']*')*>|[^<]+/g;
/** What begins and ends a line by itself, whatever our styles say. */
const BLOCK =
  /^<\/?(?:html|head|body|meta|link|title|header|nav|main|footer|section|article|div|form|fieldset|legend|ul|ol|li|dl|dt|dd|p|h[1-6]|figure|blockquote|table|thead|tbody|tr|th|td|br)\b/;

/** A page without the spaces that no browser shows. A script that renders a part of a page again asks for its own. */
export function withoutSpaces(html: string): string {
  if (!isStill(html) || html.includes('white-space:pre')) return html;
  const pieces = html.match(PIECE) ?? [];
  const isBlock = (place: number): boolean => BLOCK.test(pieces[place] ?? '');
  return pieces
    .map((piece, place) => {
      if (piece.startsWith('<')) return piece;
      const start = isBlock(place - 1) ? piece.replace(/^[ \t\n\r]+/, '') : piece;
      return (isBlock(place + 1) ? start.replace(/[ \t\n\r]+$/, '') : start).replaceAll(/[ \t\n\r]+/g, ' ');
    })
    .join('');
}
