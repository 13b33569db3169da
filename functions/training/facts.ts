import { array, parse } from 'valibot';
import { type CheckModule, checkModuleSchema } from '../../src/domain/training/check/module.ts';
import type { Env } from '../env.ts';
import { keptAsset } from '../platform/assets.ts';

const readModules = keptAsset('/data/training-check.json', async (answer) =>
  parse(array(checkModuleSchema), await answer.json()),
);

/** What the built site tells of one module, besides its answer key; `undefined` when there is no such module. */
export async function moduleFacts(
  env: Pick<Env, 'ASSETS'>,
  module: string,
): Promise<CheckModule | undefined> {
  const modules = await readModules(env);
  return modules.find(({ id }) => id === module);
}
