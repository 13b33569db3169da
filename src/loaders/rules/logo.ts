import { existsSync, readFileSync } from 'node:fs';
import { LOGO, logoIn } from '../logo.ts';
import type { Problem } from './problem.ts';
import { ruleSentence } from './sentences.ts';

/** A logo that is not there, or that does not fit in a page. */
export function checkLogo(root: string): Problem[] {
  const path = `${root}/${LOGO}`;
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (logoIn(text)) return [];
  return [{ file: LOGO, field: 'svg', came: text.slice(0, 60), expected: ruleSentence('logo') }];
}
