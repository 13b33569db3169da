import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { CONTENT } from '../schemas/content-root.ts';

/** Where the made files stand: Astro keeps there what it makes, and git does not. */
const FOLDER = '.astro/fonts';

export interface Face {
  /** Of the package: `@fontsource-variable/<family>`. */
  family: string;
  /** The weights that the styles use: between two, or one for all. */
  weights: number | { min: number; max: number };
  /** Keeps the glyphs of features, such as digits of one width. */
  features: boolean;
}

export interface FontFile {
  src: [string];
  unicodeRange: string[];
}

/** The code points of a `unicode-range`, in order. */
export function codePointsOf(range: string): number[] {
  return range.split(',').flatMap((part) => {
    const [first = NaN, last = first] = part
      .trim()
      .slice(2)
      .split('-')
      .map((hex) => Number.parseInt(hex, 16));
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

/** Code points, in order, as a `unicode-range`. */
export function rangeOf(codePoints: readonly number[]): string {
  const runs: { first: number; last: number }[] = [];
  for (const point of codePoints) {
    const run = runs.at(-1);
    if (run?.last === point - 1) run.last = point;
    else runs.push({ first: point, last: point });
  }
  const hex = (point: number) => point.toString(16).toUpperCase();
  return runs.map(({ first, last }) => `U+${hex(first)}${last === first ? '' : `-${hex(last)}`}`).join(', ');
}

const ASCII = String.fromCodePoint(...codePointsOf('U+20-7E'));
/** A space that does not break, a place where a word may, and what a browser itself writes: the hyphen there, the mark of a list. */
const OF_BROWSER = '\u00A0\u00AD\u2010\u2022';

/** Every character that this portal writes: in its texts, between them, and what a keyboard has. */
function charactersOfPortal(): ReadonlySet<number> {
  const files = globSync([`${CONTENT}/**/*.{mdx,yaml}`, 'src/**/*.{astro,tsx,css}'], {
    exclude: ['**/*.test.tsx'],
  });
  const text = files.map((file) => readFileSync(file, 'utf8')).join('');
  const points = Array.from(ASCII + OF_BROWSER + text, (one) => one.codePointAt(0) ?? 0);
  return new Set(points.filter((point) => point >= 0x20));
}

/** Makes the file once: its name tells what is in it. */
async function subsetFile(source: Buffer, points: readonly number[], face: Face): Promise<[string]> {
  const { family, weights, features } = face;
  const made = createHash('sha256')
    .update(source)
    .update(JSON.stringify([points, weights, features]));
  const file = `${FOLDER}/${family}-${made.digest('hex').slice(0, 16)}.woff2`;
  if (!existsSync(file)) {
    const font = await subsetFont(source, String.fromCodePoint(...points), {
      targetFormat: 'woff2',
      variationAxes: { wght: weights },
      noLayoutClosure: !features,
    });
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(file, font);
  }
  return [`./${file}`];
}

/**
 * The files of a face, made from its package: of the characters that the portal uses, and of those that only a visitor may
 * type, such as in a name. A browser loads a file when a character of its `unicode-range` is on the page. The first one is
 * that of every page; Astro takes the width of the font that stands in until it is there from it.
 */
export async function fontFiles(face: Face, used = charactersOfPortal()): Promise<FontFile[]> {
  const { resolve } = createRequire(import.meta.url);
  const ofPackage = (path: string) => readFileSync(resolve(`@fontsource-variable/${face.family}/${path}`));
  const ranges = JSON.parse(ofPackage('unicode.json').toString()) as Record<string, string>;
  const latin = codePointsOf(ranges['latin'] ?? '');
  const beyond = codePointsOf(ranges['latin-ext'] ?? '').filter((point) => !latin.includes(point));
  const isUsed = (point: number) => used.has(point);
  const isOther = (point: number) => !used.has(point);
  const parts = [
    { subset: 'latin', points: latin.filter(isUsed) },
    { subset: 'latin-ext', points: beyond.filter(isUsed) },
    { subset: 'latin', points: latin.filter(isOther) },
    { subset: 'latin-ext', points: beyond.filter(isOther) },
  ].filter(({ points }) => points.length > 0);
  return Promise.all(
    parts.map(async ({ subset, points }) => ({
      src: await subsetFile(ofPackage(`files/${face.family}-${subset}-wght-normal.woff2`), points, face),
      unicodeRange: [rangeOf(points)],
    })),
  );
}
