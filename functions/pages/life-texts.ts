import type { Texts } from '../../src/domain/texts/texts.ts';
import type { Env } from '../env.ts';

let texts: Promise<Texts> | undefined;

/** The sentences of the pages behind a link, by key. Read once: the assets of a Worker never change while it lives. */
export function lifeTexts({ ASSETS }: Env): Promise<Texts> {
  texts ??= ASSETS.fetch('https://assets.local/data/life-texts.json').then((answer) => {
    if (!answer.ok) throw new Error('/data/life-texts.json is not in the built site');
    return answer.json<Texts>();
  });
  texts.catch(() => {
    texts = undefined;
  });
  return texts;
}
