import type { Env } from '../env.ts';
import { readSiteConfig } from '../platform/site-config.ts';
import { UserError } from '../../scripts/install/user-error.mjs';

/** Stops a command for a programme that is not there; empty means all of them. Throws a {@link UserError}. */
export async function knownProgramme(env: Env, programme: string): Promise<void> {
  const { programmes } = await readSiteConfig(env);
  if (programme === '' || Object.hasOwn(programmes, programme)) return;
  throw new UserError(
    `There is no programme "${programme}". Choose from: ${Object.keys(programmes).join(', ')}.`,
  );
}
