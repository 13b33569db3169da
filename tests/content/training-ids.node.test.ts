// An id that is not in the list could vanish unnoticed, with what people did, so the list must be complete.
import { expect, it } from 'vitest';
import { readModuleFiles } from '../../src/loaders/rules/training/modules.ts';
import { keptIdsOf } from '../../src/loaders/rules/training/ids.ts';
import { publishedIds } from '../../src/loaders/rules/training/published.ts';

it('every id that a device keeps something by is in the list of published ids; if not, run: npm run training:ids', () => {
  const listed = new Set(publishedIds());
  const missing = readModuleFiles({ root: process.cwd(), language: 'nl', problems: [] })
    .flatMap(keptIdsOf)
    .filter(({ id }) => !listed.has(id));
  expect(missing).toEqual([]);
});
