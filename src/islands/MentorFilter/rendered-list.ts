import { type Filterable, perGroup } from '../../domain/directory/groups.ts';
import { ROOM_CHANGED } from '../../stores/availability.ts';

const items = () => document.querySelectorAll<HTMLElement>('[data-directory] > [data-mentor]');

/** The mentors of the page, from its own list: the facts stand there once. */
export function readList(): Filterable[] {
  return [...items()].map(({ dataset }) => ({
    id: dataset['mentor'] ?? '',
    has: perGroup((group) => dataset[group]?.split(' ').filter(Boolean) ?? []),
  }));
}

/** Reads the list again when the edge said who has room; returns what stops that. */
export function followList(onChange: (listed: Filterable[]) => void): () => void {
  const read = () => {
    onChange(readList());
  };
  document.addEventListener(ROOM_CHANGED, read);
  return () => {
    document.removeEventListener(ROOM_CHANGED, read);
  };
}

/** Shows these mentors and no others. */
export function showOnly(ids: ReadonlySet<string>): void {
  for (const item of items()) item.hidden = !ids.has(item.dataset['mentor'] ?? '');
}
