/** Makes the built pages small: what was needed to build and index them goes, and what they need later is kept for then. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../child.ts';
import {
  withOneStyle,
  withOwnFaces,
  withoutLongNames,
  withoutSearchMarks,
  withoutSpaces,
  withSmallScripts,
} from './small-page.ts';

const SITE = join(root, 'dist');

const facesForLater = new Set<string>();
for (const file of globSync('**/*.html', { cwd: SITE }).sort()) {
  const path = join(SITE, file);
  const built = readFileSync(path, 'utf8');
  const indexed = withSmallScripts(withoutSpaces(withoutLongNames(withoutSearchMarks(built))));
  const { html: faced, others } = withOwnFaces(indexed);
  for (const face of others) facesForLater.add(face);
  const html = withOneStyle(faced);
  if (html !== built) writeFileSync(path, html);
}
// The search dialog asks for them, because what it finds may have any character.
writeFileSync(join(SITE, 'fonts.css'), [...facesForLater].join('\n'));
