import { globSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { memoize } from './memoize.ts';

const STYLES = 'src/styles/**/*.css';
const NAME = /(?<![\w-])--[a-z][\w-]*/g;
const DECLARED = /(?<=[{;/]\s*)--[a-z][\w-]*(?=:)/g;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** `a` to `z`, then `aa` to `zz`. */
const nth = (place: number): string =>
  place < LETTERS.length
    ? (LETTERS[place] ?? '')
    : nth(Math.floor(place / LETTERS.length) - 1) + nth(place % LETTERS.length);

/** A short name for each custom property that these styles declare, the shortest for what they name most. */
export function shortNames(sheets: readonly string[]): ReadonlyMap<string, string> {
  const css = sheets.join('\n');
  const counts = new Map([...css.matchAll(DECLARED)].map(([name]) => [name, 0]));
  for (const [name] of css.matchAll(NAME)) {
    const count = counts.get(name);
    if (count !== undefined) counts.set(name, count + 1);
  }
  const most = [...counts].toSorted(([, one], [, other]) => other - one);
  return new Map(most.map(([name], place) => [name, `--${nth(place)}`]));
}

const ofSite = memoize((files: string) =>
  shortNames(
    globSync(files)
      .sort()
      .map((file) => readFileSync(file, 'utf8')),
  ),
);

/** Styles with the short names of their custom properties. */
export function withShortNames(css: string, names = ofSite(STYLES)): string {
  return css.replaceAll(NAME, (name) => names.get(name) ?? name);
}

/** Names of custom properties are for who reads the styles; every page holds them, so what is built has short ones. */
export function shortProperties(): Plugin {
  return {
    name: 'short-properties',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/styles\/.*\.css(\?|$)/ },
      handler: (css) => withShortNames(css),
    },
  };
}
