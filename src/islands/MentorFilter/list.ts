import { type Filterable, type Group, GROUP_NAMES } from '../../domain/directory/groups.ts';

const items = () => [...document.querySelectorAll<HTMLElement>('[data-directory] > [data-mentor]')];

/** The mentors of the page, from its own list: the facts stand there once. */
export function readList(): Filterable[] {
  return items().map((item) => ({
    id: item.dataset['mentor'] ?? '',
    has: Object.fromEntries(
      GROUP_NAMES.map((group) => [group, (item.dataset[group] ?? '').split(' ').filter(Boolean)]),
    ) as Record<Group, string[]>,
  }));
}

/** Shows these mentors and no others. */
export function showOnly(ids: ReadonlySet<string>): void {
  for (const item of items()) item.hidden = !ids.has(item.dataset['mentor'] ?? '');
  const none = document.querySelector<HTMLElement>('[data-directory-none]');
  if (none) none.hidden = ids.size > 0;
}

/** Follows the boxes to keep a mentor; returns what stops that. */
export function followKeep(onKeep: (id: string, keep: boolean) => void): () => void {
  const list = document.querySelector('[data-directory]');
  const follow = ({ target }: Event) => {
    if (target instanceof HTMLInputElement && target.dataset['keep'])
      onKeep(target.dataset['keep'], target.checked);
  };
  list?.addEventListener('change', follow);
  return () => list?.removeEventListener('change', follow);
}

/** Makes the boxes say who is kept; when no more fit, the others cannot be chosen. */
export function showKept(kept: readonly string[], full: boolean): void {
  for (const box of document.querySelectorAll<HTMLInputElement>('[data-keep]')) {
    box.checked = kept.includes(box.dataset['keep'] ?? '');
    box.disabled = full && !box.checked;
  }
}
