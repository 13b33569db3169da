// A text or a sheet that no other text leads to is found only by who knows that it is there.
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readEntries } from '../../src/loaders/rules/entries.ts';

const texts = globSync('content/**/*.{mdx,yaml}').map((file) => ({ file, says: readFileSync(file, 'utf8') }));
/** A filled-in example stands beside its empty sheet. */
const targets = [
  ...readEntries('method').entries.map(({ file }) => ({ file, kind: 'methode' })),
  ...readEntries('tools')
    .entries.filter(({ data }) => data['exampleOf'] === undefined)
    .map(({ file }) => ({ file, kind: 'hulpmiddelen' })),
].map(({ file, kind }) => ({ file, path: `/${kind}/${file.split('/')[2] ?? ''}/` }));

test.each(targets)('$path is linked from another text', ({ file, path }) => {
  const from = texts.filter(({ file: other, says }) => other !== file && says.includes(path));
  expect(from.map(({ file: other }) => other)).not.toEqual([]);
});
