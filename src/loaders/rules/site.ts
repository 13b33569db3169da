import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { CONTENT } from '../../schemas/content-root.ts';
import { siteSchema } from '../../schemas/site.ts';
import { checkFrontMatter } from './front-matter.ts';
import type { Problem } from './problem.ts';

/** What is wrong in `site.yaml`, terms that contradict each other included. */
export function checkSite(root = process.cwd()): Problem[] {
  const file = `${CONTENT}/site.yaml`;
  const data = parse(readFileSync(`${root}/${file}`, 'utf8')) as Record<string, unknown>;
  return checkFrontMatter({ file, data, body: '' }, siteSchema);
}
