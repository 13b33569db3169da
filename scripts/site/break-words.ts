import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageWithBreaks } from '../../src/loaders/break-words.ts';
import { root } from '../child.ts';

// After the search index was made, which needs whole words.
for (const file of globSync(join(root, 'dist/**/*.html'))) {
  const html = readFileSync(file, 'utf8');
  const broken = pageWithBreaks(html, root);
  if (broken !== html) writeFileSync(file, broken);
}
