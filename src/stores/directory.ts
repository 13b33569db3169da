import { atom, computed } from 'nanostores';
import { filter } from '../domain/directory/filter.ts';
import type { Filterable } from '../domain/directory/groups.ts';
import { fromQuery, type Known, type Selection, toQuery } from '../domain/directory/selection.ts';

/** The mentors on the page, in its order; empty until the page has been read. */
export const $listed = atom<readonly Filterable[]>([]);

/** What was chosen in the filters. It stands in the address too; it says nothing about a person. */
export const $selection = atom<Selection>({});

/** The ids of the mentors who pass. */
export const $found = computed([$listed, $selection], filter);

/** Takes what the address names, now and at every "back"; returns what stops that. */
export function openDirectory(listed: readonly Filterable[], known: Known): () => void {
  const follow = () => $selection.set(fromQuery(location.search, known));
  $listed.set(listed);
  follow();
  addEventListener('popstate', follow);
  return () => removeEventListener('popstate', follow);
}

/** Filters by this from now on, as a new entry in the history of the browser. */
export function select(next: Selection): void {
  $selection.set(next);
  history.pushState(null, '', toQuery(next) || location.pathname);
}
