import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { vi } from 'vitest';
import { answerTo, type SearchAnswer } from '../../src/domain/search/answers.ts';
import { findPages, type Hit, INDEX_OPTIONS, type SearchIndex } from '../../src/domain/search/find.ts';
import type { SearchGroup } from '../../src/domain/search/groups.ts';
import { knownWords } from '../../src/domain/search/known-words.ts';
import { readQuery } from '../../src/domain/search/query.ts';

const DIST = `${process.cwd()}/dist`;
const readJson = (file: string): unknown => JSON.parse(readFileSync(`${DIST}/${file}`, 'utf8'));

export interface BuiltSearch {
  pagesFor(typed: string): Promise<{ group: SearchGroup; paths: string[] }[]>;
  answerTo(typed: string): SearchAnswer | undefined;
  everyPage(): Promise<string[]>;
}

const pathsOf = (hits: readonly Hit[]): Promise<string[]> =>
  Promise.all(hits.map(async (hit) => (await hit.data()).url));

/** The search of the built site in this language without a browser: its index is read from the disk. */
export async function builtSearch(language: string): Promise<BuiltSearch> {
  vi.stubGlobal('fetch', (address: string) =>
    Promise.resolve(new Response(readFileSync(new URL(address.replace(/\?.*/, ''))))),
  );
  vi.stubGlobal('document', {
    currentScript: null,
    querySelector: () => ({ getAttribute: () => language }),
  });
  const index = (await import(pathToFileURL(`${DIST}/pagefind/pagefind.js`).href)) as SearchIndex;
  await index.options({ ...INDEX_OPTIONS, baseUrl: '/' });
  const words = knownWords(readJson(`pagefind/words.${language}.json`) as string[]);
  const { fillers, answers } = readJson(`data/${language}/search-texts.json`) as {
    fillers: string[];
    answers: SearchAnswer[];
  };
  const fillerWords = new Set(fillers);
  return {
    pagesFor: async (typed) => {
      const groups = await findPages(index, readQuery(typed, words, fillerWords).words);
      return Promise.all(groups.map(async ({ group, hits }) => ({ group, paths: await pathsOf(hits) })));
    },
    answerTo: (typed) => answerTo(typed, answers),
    everyPage: async () => pathsOf((await index.search(null, {})).results),
  };
}
