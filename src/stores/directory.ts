import { atom, computed } from 'nanostores';
import { filter } from '../domain/directory/filter.ts';
import type { Filterable } from '../domain/directory/groups.ts';
import {
  both,
  fromQuery,
  type KnownOptions,
  named,
  type Selection,
  toQuery,
} from '../domain/directory/selection.ts';

/** Empty until the page has been read. */
export const $listed = atom<readonly Filterable[]>([]);

/** The chosen filters, which are in the address too. */
export const $selection = atom<Selection>({});

export const $found = computed([$listed, $selection], filter);

/** Follows the address, now and at every "back"; what was chosen before comes into it. Returns a function that stops it. */
export function openDirectory(
  listed: readonly Filterable[],
  known: KnownOptions,
  chosen: Selection = {},
): () => void {
  const follow = () => $selection.set(fromQuery(location.search, known));
  $listed.set(listed);
  const query = toQuery(both(fromQuery(location.search, known), chosen));
  if (toQuery(chosen)) history.replaceState(history.state, '', query);
  follow();
  addEventListener('popstate', follow);
  return () => removeEventListener('popstate', follow);
}

/** Filters on a name while somebody types: the way back leads to the list as it was before the first letter. */
export function typeName(typed: string): void {
  const began = $selection.get().naam?.length;
  const next = named($selection.get(), typed);
  $selection.set(next);
  history[began ? 'replaceState' : 'pushState'](null, '', toQuery(next) || location.pathname);
}

export function select(next: Selection): void {
  $selection.set(next);
  history.pushState(null, '', toQuery(next) || location.pathname);
}
