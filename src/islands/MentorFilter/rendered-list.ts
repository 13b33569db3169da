import { type Filterable, perGroup } from '../../domain/directory/groups.ts';
import type { Selection } from '../../domain/directory/selection.ts';
import { ROOM_CHANGED } from '../../stores/availability.ts';

const items = () => document.querySelectorAll<HTMLElement>('[data-directory] > [data-mentor]');

/** Reads the mentors from the list in the page, so that the facts are there only once. */
export function readList(): Filterable[] {
  return [...items()].map(({ dataset }) => ({
    id: dataset['mentor'] ?? '',
    has: perGroup((group) => dataset[group]?.split(' ').filter(Boolean) ?? []),
  }));
}

/** What somebody ticked or typed in the page before the script came, which would take it out again. */
export const chosenBefore = (): Selection =>
  perGroup((group) =>
    'document' in globalThis
      ? [...document.querySelectorAll<HTMLInputElement>(`.filter input[name="${group}"]`)]
          .filter(({ checked, type, value }) => checked || (type === 'search' && value.trim() !== ''))
          .map(({ value }) => value)
      : [],
  );

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

/** The budget of one frame: cards to hide, where one to show counts as `SHOWING`. */
const MOST_A_FRAME = 180;
const SHOWING = 6;

/**
 * Shows these mentors and no others: the top of the list at once, the rest in the frames after it, so that a list of
 * 1,000 does not pause. Returns what stops that.
 */
export function showOnly(ids: ReadonlySet<string>): () => void {
  const all = [...items()];
  let at = 0;
  let frame = 0;
  const change = () => {
    let changed = 0;
    for (; at < all.length && changed < MOST_A_FRAME; at += 1) {
      const item = all[at];
      const hidden = !ids.has(item?.dataset['mentor'] ?? '');
      if (!item || item.hidden === hidden) continue;
      item.hidden = hidden;
      changed += hidden ? 1 : SHOWING;
    }
    if (at < all.length) frame = requestAnimationFrame(change);
  };
  change();
  return () => cancelAnimationFrame(frame);
}
