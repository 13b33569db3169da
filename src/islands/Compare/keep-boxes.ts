const boxes = () => document.querySelectorAll<HTMLInputElement>('input[data-keep]');

/** Boxes ticked before the script ran. */
export function keptEarly(): string[] {
  return [...boxes()].filter(({ checked }) => checked).map(({ dataset }) => dataset['keep'] ?? '');
}

/** A box that cannot be ticked now takes the focus all the same, so that everybody can hear why. */
function refuse(event: Event): void {
  const { target } = event;
  if (target instanceof HTMLInputElement && target.ariaDisabled === 'true') event.preventDefault();
}

/** Follows the boxes to keep a mentor; returns what stops that. */
export function followBoxes(onKeep: (id: string, keep: boolean) => void): () => void {
  const follow = ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement)) return;
    const id = target.dataset['keep'];
    if (id) onKeep(id, target.checked);
  };
  document.addEventListener('click', refuse);
  document.addEventListener('change', follow);
  return () => {
    document.removeEventListener('click', refuse);
    document.removeEventListener('change', follow);
  };
}

/** Makes the boxes say who is kept; when no more fit, the others cannot be ticked and point to the element that says so. */
export function showKept(kept: readonly string[], full: boolean, why: string): void {
  for (const box of boxes()) {
    box.checked = kept.includes(box.dataset['keep'] ?? '');
    const isRefused = full && !box.checked;
    box.ariaDisabled = isRefused ? 'true' : null;
    if (isRefused) box.setAttribute('aria-describedby', why);
    else box.removeAttribute('aria-describedby');
  }
}
