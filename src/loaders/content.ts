import { type CollectionEntry, getCollection } from 'astro:content';
import type { Language } from './texts.ts';

/** The folder of an entry, which is also the last part of its address: `wat-is-mentoring/nl` → `wat-is-mentoring`. */
export function slugOf({ id }: { id: string }): string {
  return id.split('/')[0] ?? id;
}

const inLanguage = (language: Language) => (entry: { id: string }) => entry.id.endsWith(`/${language}`);
const byOrder = (a: { data: { order: number } }, b: { data: { order: number } }) =>
  a.data.order - b.data.order;

/** The articles of the method in the order in which somebody reads them. */
export async function articles(language: Language): Promise<CollectionEntry<'method'>[]> {
  return (await getCollection('method', inLanguage(language))).sort(byOrder);
}

/** The tools to print, in order. */
export async function tools(language: Language): Promise<CollectionEntry<'tools'>[]> {
  return (await getCollection('tools', inLanguage(language))).sort(byOrder);
}

/** The other sheet of a tool: its filled-in example, or the empty sheet of an example. */
export function otherSheet(
  all: readonly CollectionEntry<'tools'>[],
  tool: CollectionEntry<'tools'>,
): CollectionEntry<'tools'> | undefined {
  const { exampleOf } = tool.data;
  if (exampleOf === undefined) return all.find(({ data }) => data.exampleOf === slugOf(tool));
  const empty = all.find((entry) => slugOf(entry) === exampleOf);
  if (!empty) throw new Error(`${tool.id}: exampleOf names "${exampleOf}", which is no folder of tools.`);
  return empty;
}

/** The loose pages: organisations, contact, privacy … */
export async function loosePages(language: Language): Promise<CollectionEntry<'pages'>[]> {
  return getCollection('pages', inLanguage(language));
}
