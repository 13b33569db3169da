// An id that is not in the list could vanish unseen, and with it what people did: the list has to be kept up.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readModuleFiles } from '../src/build/checks/training/modules.ts';
import { IDS_FILE, idsOf } from '../src/build/checks/training/ids.ts';

it('every id of the training is in the list of published ids; if not, run: npm run training:ids', () => {
  const listed = new Set(readFileSync(IDS_FILE, 'utf8').split('\n'));
  const missing = readModuleFiles([])
    .flatMap(idsOf)
    .filter(({ id }) => !listed.has(id));
  expect(missing).toEqual([]);
});
