import lookOfSearch from '../../styles/blocks/search.css?url';
import type { SearchAnswer } from '../../domain/search/answers.ts';
import { INDEX_OPTIONS, type SearchIndex } from '../../domain/search/find.ts';
import { type KnownWords, knownWords } from '../../domain/search/known-words.ts';
import { type CommonQuestion, commonQuestions } from '../../domain/search/common-questions.ts';
import { type Texts, type Translate, translator } from '../../domain/texts/texts.ts';

export interface SearchEngine {
  index: SearchIndex;
  words: KnownWords;
  fillers: ReadonlySet<string>;
  answers: readonly SearchAnswer[];
  common: readonly CommonQuestion[];
  t: Translate;
}

/** What `/data/<language>/search-texts.json` holds. */
interface SearchTexts {
  texts: Texts;
  fillers: string[];
  answers: SearchAnswer[];
}

const BUNDLE = '/pagefind/';
/** A name in a variable, so that the bundler leaves it alone: it is there after the build only. */
const INDEX = `${BUNDLE}pagefind.js`;

async function fetchJson<Content>(address: string): Promise<Content> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`the search could not load ${address}`);
  return answer.json() as Promise<Content>;
}

function loadLook(): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = lookOfSearch;
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => reject(new Error('the search could not load its look')));
    document.head.append(link);
  });
}

async function start(): Promise<SearchEngine> {
  const language = document.documentElement.lang;
  const [index, words, { texts, fillers, answers }] = await Promise.all([
    import(/* @vite-ignore */ INDEX) as Promise<SearchIndex>,
    fetchJson<string[]>(`${BUNDLE}words.${language}.json`),
    fetchJson<SearchTexts>(`/data/${language}/search-texts.json`),
    loadLook(),
  ]);
  await index.options(INDEX_OPTIONS);
  const common = commonQuestions(texts);
  return {
    index,
    words: knownWords(words),
    fillers: new Set(fillers),
    answers,
    common,
    t: translator(texts),
  };
}

let started: Promise<SearchEngine> | undefined;

/** Fetches the search the first time it is asked for. Rejects when it cannot be fetched; the next time it is tried again. */
export function searchEngine(): Promise<SearchEngine> {
  started ??= start().catch((error: unknown) => {
    started = undefined;
    throw error;
  });
  return started;
}
