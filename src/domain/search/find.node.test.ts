import { describe, expect, it } from 'vitest';
import { findPages, type Hit, type SearchIndex } from './find.ts';
import type { SearchGroup } from './groups.ts';

const hit = (id: string, score: number): Hit => ({
  id,
  score,
  data: () => Promise.resolve({ url: `/${id}/`, excerpt: '', meta: {} }),
});

/** An index that finds the same for every query, but less for a phrase. */
const indexOf = (hits: Partial<Record<SearchGroup, Hit[]>>, inPhrase: string[] = []): SearchIndex => ({
  options: () => Promise.resolve(),
  search: (term, { filters }) => {
    const results = filters ? (hits[filters.group] ?? []) : Object.values(hits).flat();
    return Promise.resolve({
      results: term?.startsWith('"') ? results.filter(({ id }) => inPhrase.includes(id)) : results,
    });
  },
});

const idsOf = async (index: SearchIndex, words: string[]) =>
  (await findPages(index, words)).map(({ group, hits }) => [group, ...hits.map(({ id }) => id)]);

describe('What is found', () => {
  it('comes in groups, the one with the best page first', async () => {
    const index = indexOf({ pages: [hit('contact', 5)], mentors: [hit('amina', 20), hit('bas', 8)] });
    expect(await idsOf(index, ['amina'])).toEqual([
      ['mentors', 'amina', 'bas'],
      ['pages', 'contact'],
    ]);
  });

  it('leaves out pages that only mention the word', async () => {
    const index = indexOf({ pages: [hit('privacy', 30), hit('home', 1)], lessons: [hit('listening', 0.5)] });
    expect(await idsOf(index, ['privacy'])).toEqual([['pages', 'privacy']]);
  });

  it('puts words first that stand together as they were typed', async () => {
    const index = indexOf({ articles: [hit('apart', 6), hit('together', 4)] }, ['together']);
    expect(await idsOf(index, ['first', 'talk'])).toEqual([['articles', 'together', 'apart']]);
  });

  it('for a short word is what has the whole word, while others may only begin with it', async () => {
    const index = indexOf({ articles: [hit('tired', 1), hit('must', 9)] }, ['tired']);
    expect(await idsOf(index, ['moe'])).toEqual([['articles', 'tired']]);
  });

  it('for a short word that is nowhere is what begins with it', async () => {
    const index = indexOf({ mentors: [hit('amina', 2)] });
    expect(await idsOf(index, ['ami'])).toEqual([['mentors', 'amina']]);
  });

  it('is nothing when no word is known', async () => {
    expect(await idsOf(indexOf({ pages: [hit('home', 1)] }), [])).toEqual([]);
  });
});
