/** Makes the built pages small: what was needed to build and index them goes, and what they need later is kept for then. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FILLED_BY_EDGE, mayBeFilled } from '../../src/loaders/own-styles.ts';
import { isStill } from '../../src/loaders/still-page.ts';
import { root } from '../child.ts';
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

const SITE = join(root, 'dist');

const readSiteFile = (file: string): string => readFileSync(join(SITE, file), 'utf8');
const files = globSync('**/*.html', { cwd: SITE }).sort();
const built = new Map(files.map((file) => [file, readSiteFile(file)]));

const { languages } = JSON.parse(readFileSync(join(root, 'dist.edge.json'), 'utf8')) as {
  languages: Record<string, { addresses: Record<string, string> }>;
};
const filledByEdge = Object.values(languages).flatMap(({ addresses }) =>
  FILLED_BY_EDGE.map((name) => `${addresses[name] ?? ''}index.html`.slice(1)),
);
/** Nothing but its own scripts adds to it, so every class that it will ever have is known. */
const isWhole = (file: string, html: string): boolean =>
  isStill(html) && !mayBeFilled(html) && !filledByEdge.includes(file);

const parts = shortParts(
  [...built].flatMap(([file, html]) => (isWhole(file, html) ? [html] : [])),
  globSync('{_astro/,}*.{js,css}', { cwd: SITE }).map(readSiteFile),
);

const facesForLater = new Set<string>();
for (const [file, html] of built) {
  const indexed = withSmallScripts(withoutSpaces(withoutLongNames(withoutSearchMarks(html))));
  const { html: faced, others } = withOwnFaces(
    isWhole(file, html) ? withShortParts(indexed, parts) : indexed,
  );
  for (const face of others) facesForLater.add(face);
  const small = withOneScript(withOneStyle(faced));
  if (small !== html) writeFileSync(join(SITE, file), small);
}
// The search dialog asks for them, because what it finds may have any character.
writeFileSync(join(SITE, 'fonts.css'), [...facesForLater].join('\n'));
// For who reads a built page: what a part is called in the source.
writeFileSync(join(SITE, 'short-parts.json'), JSON.stringify(Object.fromEntries(parts)));
