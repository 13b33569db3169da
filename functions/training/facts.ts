import { array, parse } from 'valibot';
import { type CheckModule, checkModuleSchema } from '../../src/domain/training/check/module.ts';
import type { Env } from '../env.ts';
import { readOnce, readData } from '../platform/assets.ts';
import type { Reader } from '../platform/language.ts';
import { DEFAULT_LANGUAGE } from '../platform/portal.ts';

const readModules = readOnce(async (env, language) =>
  parse(array(checkModuleSchema), await readData(env, `${language}/training-check.json`)),
);

/** What the built site tells of one module, besides its answer key; `undefined` when there is no such module. */
export async function moduleFacts(
  { env, language }: Reader,
  module: string,
): Promise<CheckModule | undefined> {
  const modules = await readModules(env, language);
  return modules.find(({ id }) => id === module);
}

/** The same for a badge, which has one address for all languages and so is in the first. */
export const badgeFacts = (env: Env, module: string): Promise<CheckModule | undefined> =>
  moduleFacts({ env, language: DEFAULT_LANGUAGE }, module);
