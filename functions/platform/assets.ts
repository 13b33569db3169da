import { type Translate, translator, type Texts } from '../../src/domain/texts/texts.ts';
import type { Env } from '../env.ts';

type Assets = Pick<Env, 'ASSETS'>;

/** Reads once, because the assets of a Worker never change while it runs. A failed read is tried again. */
export function readOnce<Made>(read: (env: Assets) => Promise<Made>): (env: Assets) => Promise<Made> {
  let kept: Promise<Made> | undefined;
  return (env) => {
    kept ??= read(env);
    kept.catch(() => {
      kept = undefined;
    });
    return kept;
  };
}

/** A file of the built site, read once. */
export const keptAsset = <Made>(
  path: string,
  make: (answer: Response) => Promise<Made>,
): ((env: Assets) => Promise<Made>) =>
  readOnce(async ({ ASSETS }) => {
    const answer = await ASSETS.fetch(`https://assets.local${path}`);
    if (!answer.ok) throw new Error(`${path} is not in the built site`);
    return make(answer);
  });

/** Every text of the interface. */
export const readInterfaceTexts: (env: Assets) => Promise<Texts> = keptAsset('/data/texts.json', (answer) =>
  answer.json<Texts>(),
);

/** The texts of the interface, for the views that the edge renders. */
export const readTranslate = async (env: Assets): Promise<Translate> =>
  translator(await readInterfaceTexts(env));
