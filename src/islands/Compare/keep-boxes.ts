const boxes = () => document.querySelectorAll<HTMLInputElement>('input[data-keep]');

/** Boxes ticked before the script ran. */
export function keptEarly(): string[] {
  return [...boxes()].filter(({ checked }) => checked).map(({ dataset }) => dataset['keep'] ?? '');
}

/** Follows the boxes to keep a mentor; returns what stops that. */
export function followBoxes(onKeep: (id: string, keep: boolean) => void): () => void {
  const follow = ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement)) return;
    const id = target.dataset['keep'];
    if (id) onKeep(id, target.checked);
  };
  document.addEventListener('change', follow);
  return () => {
    document.removeEventListener('change', follow);
  };
}

/** Makes the boxes say who is kept; when no more fit, the others cannot be chosen. */
export function showKept(kept: readonly string[], full: boolean): void {
  for (const box of boxes()) {
    box.checked = kept.includes(box.dataset['keep'] ?? '');
    box.disabled = full && !box.checked;
  }
}
