import { type Translate, translator, type Texts } from '../../src/domain/texts/texts.ts';

/** The files of the built site. */
export interface SiteAssets {
  ASSETS: Pick<Fetcher, 'fetch'>;
}

/**
 * Reads once per key, a language or a path, because the assets of a Worker never change while it runs. A failed read is
 * tried again.
 */
export function readOnce<Made>(
  read: (env: SiteAssets, key: string) => Promise<Made>,
): (env: SiteAssets, key: string) => Promise<Made> {
  const all = new Map<string, Promise<Made>>();
  return (env, key) => {
    const found = all.get(key);
    if (found) return found;
    const made = read(env, key);
    all.set(key, made);
    made.catch(() => all.delete(key));
    return made;
  };
}

/** A file of the built site. Throws when it is not there. */
export async function readAsset({ ASSETS }: SiteAssets, path: string): Promise<Response> {
  const answer = await ASSETS.fetch(`https://assets.local${path}`);
  if (!answer.ok) throw new Error(`${path} is not in the built site`);
  return answer;
}

/** A JSON file that the build made for the edge. */
export const readData = async <Data>(env: SiteAssets, path: string): Promise<Data> =>
  (await readAsset(env, `/data/${path}`)).json<Data>();

/** Every text of the interface in one language. */
export const readInterfaceTexts = readOnce((env, language) => readData<Texts>(env, `${language}/texts.json`));

/** The texts of the interface, for the views that the edge renders. */
export const readTranslate = async (env: SiteAssets, language: string): Promise<Translate> =>
  translator(await readInterfaceTexts(env, language));
