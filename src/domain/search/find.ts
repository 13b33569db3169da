import { SEARCH_GROUPS, type SearchGroup } from './groups.ts';

export interface FoundPage {
  url: string;
  excerpt: string;
  meta: { title?: string; summary?: string };
}

export interface Hit {
  id: string;
  score: number;
  data(): Promise<FoundPage>;
}

export interface SearchIndex {
  options(options: object): Promise<void>;
  search(term: string | null, options: { filters?: { group: SearchGroup } }): Promise<{ results: Hit[] }>;
}

export interface FoundGroup {
  group: SearchGroup;
  hits: Hit[];
}

export const INDEX_OPTIONS = {
  excerptLength: 20,
  ranking: { metaWeights: { title: 5, keywords: 3, summary: 1.5, alike: 1, related: 0.3 } },
};

const WORTH_SHOWING = 0.35;
/** A logarithm: a page with many words that begin like the one asked for scores ten times as high. */
const worthOf = (score: number): number => Math.log1p(score);

const WORDS_TOGETHER = 3;

/** With so few letters many other words begin: "moe" is the start of "moeten". */
const FEW_LETTERS = 3;

/** Of a short word only the pages that have it as it stands, unless there are none. */
async function withWhole(index: SearchIndex, word: string, hits: Hit[]): Promise<Hit[]> {
  if (word.length > FEW_LETTERS) return hits;
  const whole = (await index.search(`"${word}"`, {})).results;
  if (whole.length === 0) return hits;
  const scores = new Map(whole.map(({ id, score }) => [id, score]));
  return hits
    .map((hit) => ({ ...hit, score: hit.score * (scores.get(hit.id) ?? 0) }))
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score);
}

async function hitsIn(index: SearchIndex, group: SearchGroup, words: readonly string[]): Promise<Hit[]> {
  const search = (term: string) => index.search(term, { filters: { group } });
  const { results } = await search(words.join(' '));
  const [word = '', ...more] = words;
  if (more.length === 0) return withWhole(index, word, results);
  const phrase = await search(`"${words.join(' ')}"`);
  const together = new Set(phrase.results.map(({ id }) => id));
  return results
    .map((hit) => (together.has(hit.id) ? { ...hit, score: hit.score * WORDS_TOGETHER } : hit))
    .toSorted((one, other) => other.score - one.score);
}

/** The pages with all of these words in groups; the group with the best page comes first. */
export async function findPages(index: SearchIndex, words: readonly string[]): Promise<FoundGroup[]> {
  if (words.length === 0) return [];
  const found = await Promise.all(
    SEARCH_GROUPS.map(async (group) => ({ group, hits: await hitsIn(index, group, words) })),
  );
  const bestOf = ({ hits }: FoundGroup): number => worthOf(hits[0]?.score ?? 0);
  const least = Math.max(...found.map(bestOf)) * WORTH_SHOWING;
  return found
    .map(({ group, hits }) => ({ group, hits: hits.filter(({ score }) => worthOf(score) >= least) }))
    .filter(({ hits }) => hits.length > 0)
    .toSorted((one, other) => bestOf(other) - bestOf(one));
}
