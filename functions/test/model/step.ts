import fc from 'fast-check';
import { readSubmission, type Submission } from '../../database/submission.ts';
import { KeyGone } from '../../privacy/keys/seal.ts';
import type { World } from './world.ts';

/** Something that happens to the portal. A crash ends it in the middle, as a machine that stops would. */
export interface ModelStep {
  says: string;
  run: (world: World) => Promise<void>;
}

/** Says in a failing run what happened, not how. */
export const step = (says: string, run: ModelStep['run']): ModelStep =>
  Object.assign({ says, run }, { [fc.toStringMethod]: () => says });

/** The submission that somebody looks at; `undefined` when it is not there, or nobody can read it any more. */
export async function readIfThere({ env }: World, id: string): Promise<Submission | undefined> {
  try {
    return await readSubmission(env, id);
  } catch (error) {
    if (error instanceof KeyGone) return undefined;
    throw error;
  }
}
