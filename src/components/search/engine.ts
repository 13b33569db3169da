import lookOfSearch from '../../styles/blocks/search.css?url';
import { renderResult, type SearchResult } from './result.ts';

/** The part of Pagefind's component UI that this site uses. */
export interface SearchInstance {
  searchTerm: string;
  setTranslations(texts: Record<string, string>): void;
  triggerSearch(term: string): void;
  on(event: 'results', callback: (found: { results: unknown[] }) => void): void;
}

/** What `/data/<language>/search-texts.json` holds. */
interface SearchTexts {
  component: Record<string, string>;
}

declare global {
  interface Window {
    PagefindComponents?: { getInstanceManager(): { getInstance(name?: string): SearchInstance } };
  }
}

const BUNDLE = '/pagefind/';

function load<Name extends 'link' | 'script'>(
  name: Name,
  set: (element: HTMLElementTagNameMap[Name]) => void,
) {
  return new Promise<void>((resolve, reject) => {
    const element = document.createElement(name);
    element.addEventListener('load', () => resolve());
    element.addEventListener('error', () => reject(new Error(`the search could not load its ${name}`)));
    set(element);
    document.head.append(element);
  });
}

async function start(): Promise<SearchInstance> {
  const texts = fetch(`/data/${document.documentElement.lang}/search-texts.json`).then(
    (answer) => answer.json() as Promise<SearchTexts>,
  );
  const stylesheet = (href: string) =>
    load('link', (link) => {
      link.rel = 'stylesheet';
      link.href = href;
    });
  await Promise.all([
    stylesheet(`${BUNDLE}pagefind-component-ui.css`),
    stylesheet(lookOfSearch),
    load('script', (script) => {
      script.type = 'module';
      script.src = `${BUNDLE}pagefind-component-ui.js`;
    }),
  ]);
  const instance = window.PagefindComponents?.getInstanceManager().getInstance();
  if (!instance) throw new Error('the search did not start');
  instance.setTranslations((await texts).component);
  return instance;
}

let started: Promise<SearchInstance> | undefined;

/** Fetches the search the first time it is asked for. Rejects when it cannot be fetched. */
export function searchEngine(): Promise<SearchInstance> {
  started ??= start();
  return started;
}

/** A list of results in the look of this site. */
export function resultList(): HTMLElement {
  const list = document.createElement('pagefind-results') as HTMLElement & {
    resultTemplate: (result: SearchResult) => HTMLElement;
  };
  list.resultTemplate = renderResult;
  return list;
}
