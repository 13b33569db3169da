import { getEntry } from 'astro:content';
import { CONTENT } from '../schemas/content-root.ts';
import { type Language, textsIn } from './texts.ts';

/** A source of `sources.yaml` in one language. Throws when it is not there. */
export async function sourceIn(language: Language, id: string) {
  const { words, ...facts } = (await getEntry('sources', id))?.data ?? {};
  const inLanguage = words?.[language];
  if (!inLanguage) throw new Error(`The source "${id}" has no "${language}" in ${CONTENT}/sources.yaml.`);
  return { id, ...facts, ...inLanguage };
}

type Source = Awaited<ReturnType<typeof sourceIn>>;

/** How a text refers to a source: `Eby en anderen, 2013`; without authors its title. */
export function shortReference({ authors = '', year, title = '' }: Source, language: Language): string {
  const names = authors.split(', ').filter(Boolean);
  const [first = title] = names;
  const by =
    names.length > 2
      ? textsIn(language)('frame.andOthers', { name: first })
      : new Intl.ListFormat(language).format(names.length > 0 ? names : [title]);
  return `${by}, ${year ?? ''}`;
}
