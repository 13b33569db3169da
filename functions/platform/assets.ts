import { type Translate, translator, type Texts } from '../../src/domain/texts/texts.ts';
import type { Env } from '../env.ts';

/**
 * Reads a file of the built site once, because the assets of a Worker never change while it runs. A failed read is
 * tried again.
 */
export function keptAsset<Made>(
  path: string,
  make: (answer: Response) => Promise<Made>,
): (env: Pick<Env, 'ASSETS'>) => Promise<Made> {
  let kept: Promise<Made> | undefined;
  return ({ ASSETS }) => {
    kept ??= ASSETS.fetch(`https://assets.local${path}`).then((answer) => {
      if (!answer.ok) throw new Error(`${path} is not in the built site`);
      return make(answer);
    });
    kept.catch(() => {
      kept = undefined;
    });
    return kept;
  };
}

/** Every text of the interface. */
export const readInterfaceTexts: (env: Pick<Env, 'ASSETS'>) => Promise<Texts> = keptAsset(
  '/data/texts.json',
  (answer) => answer.json<Texts>(),
);

/** The texts of the interface, for the views that the edge renders. */
export const readTranslate = async (env: Pick<Env, 'ASSETS'>): Promise<Translate> =>
  translator(await readInterfaceTexts(env));
