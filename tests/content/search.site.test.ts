import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { textsIn } from '../../src/loaders/texts.ts';
import { labelsOf } from '../../src/loaders/vocabulary.ts';
import { listed } from '../built/pages.ts';
import { type BuiltSearch, builtSearch } from './built-search.ts';
import { readYaml } from './content-files.ts';

interface Search {
  query: string;
  first?: string;
  find?: string[];
  answer?: string;
  nothing?: true;
  groups?: string[];
}

const LANGUAGE = 'nl';
const SEARCHES = readYaml('tests/content/searches.yaml') as Search[];
/** So many of each group are seen without scrolling far. */
const SEEN = 3;
const t = textsIn(LANGUAGE);

let search: BuiltSearch;
beforeAll(async () => {
  search = await builtSearch(LANGUAGE);
});
afterAll(() => vi.unstubAllGlobals());

const isWanted = (path: string, wanted: string): boolean =>
  wanted.endsWith('*') ? path.startsWith(wanted.slice(0, -1)) && path.length >= wanted.length : path === wanted;

describe('Searching for', () => {
  it.each(SEARCHES)('$query', async ({ query, first, find, answer, nothing, groups = [] }) => {
    const found = await search.pagesFor(query);
    const seen = found.flatMap(({ paths }) => paths.slice(0, SEEN));
    if (first) expect(seen[0]).toBe(first);
    if (find) expect(seen.filter((path) => find.some((one) => isWanted(path, one)))).not.toEqual([]);
    if (nothing) expect(seen).toEqual([]);
    expect(found.map(({ group }) => group)).toEqual(expect.arrayContaining(groups));
    expect(search.answerTo(query)?.text).toBe(answer && t(`search-answers.${answer}.text`));
  });
});

/** What people come to learn or to read about, as opposed to pages of the site and things to print. */
const ABOUT = ['articles', 'lessons', 'mentors'];

it.each(Object.values(labelsOf('topics', LANGUAGE)))('The topic “%s” finds something to read or somebody', async (label) => {
  const groups = (await search.pagesFor(label)).map(({ group }) => group);
  expect(groups.filter((group) => ABOUT.includes(group))).not.toEqual([]);
});

describe('The searches of tests/content/searches.yaml', () => {
  it('are 60 or more, and each says what must be found', () => {
    expect(SEARCHES.length).toBeGreaterThanOrEqual(60);
    const silent = SEARCHES.filter(
      ({ first, find, answer, nothing, groups }) => !(first ?? find ?? answer ?? nothing ?? groups),
    );
    expect(silent).toEqual([]);
  });

  it('hold the examples that the search page gives', () => {
    const examples = SEARCHES.filter(({ groups }) => groups).map(({ query }) => query);
    expect(examples.length).toBeGreaterThan(2);
    expect(examples.filter((example) => !t('search.hint').includes(example))).toEqual([]);
  });
});

it('The search knows every page of the sitemap and no other', async () => {
  expect((await search.everyPage()).toSorted()).toEqual(listed.toSorted());
});
