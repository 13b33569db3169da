import { readFileSync } from 'node:fs';
import { CONTENT } from '../../schemas/content-root.ts';
import { siteSchema } from '../../schemas/site.ts';
import { checkColours } from './colours.ts';
import { checkFrontMatter } from './front-matter.ts';
import type { Problem } from './problem.ts';
import { readYamlText } from './yaml-text.ts';

/** What is wrong in `site.yaml`, terms that contradict each other and colours that nobody can tell apart included. */
export function checkSite(root = process.cwd()): Problem[] {
  const file = `${CONTENT}/site.yaml`;
  const { data, lineOf } = readYamlText(readFileSync(`${root}/${file}`, 'utf8'), 'core');
  const problems = checkFrontMatter({ file, data, lineOf }, siteSchema);
  return problems.length > 0 ? problems : checkColours({ file, lineOf }, siteSchema.parse(data).colours);
}
