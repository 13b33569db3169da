import { type Filterable, perGroup } from '../../domain/directory/groups.ts';

const items = () => document.querySelectorAll<HTMLElement>('[data-directory] > [data-mentor]');

/** The mentors of the page, from its own list: the facts stand there once. */
export function readList(): Filterable[] {
  return [...items()].map(({ dataset }) => ({
    id: dataset['mentor'] ?? '',
    has: perGroup((group) => dataset[group]?.split(' ').filter(Boolean) ?? []),
  }));
}

/** Shows these mentors and no others. */
export function showOnly(ids: ReadonlySet<string>): void {
  for (const item of items()) item.hidden = !ids.has(item.dataset['mentor'] ?? '');
}
