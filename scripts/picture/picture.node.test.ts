import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { svgOf } from './picture.ts';

it('shows what its text says; if not, run `npm run picture`', async () => {
  const drawn = await svgOf(readFileSync('docs/data-flow.dot', 'utf8'));
  expect(readFileSync('docs/data-flow.svg', 'utf8')).toBe(drawn);
});
