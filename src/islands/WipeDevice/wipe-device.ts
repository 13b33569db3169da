// A script that plays a part of a page: it wipes all that the site keeps on the device, and puts it back for a while.
import { UNDO_MS } from '../undo-term.ts';

type Kept = [storage: Storage, name: string, value: string][];

/** Everything that was kept; nothing is left of it. Without storage nothing was kept either. */
function takeOut(): Kept {
  try {
    const storages = [localStorage, sessionStorage];
    const kept = storages.flatMap((storage) =>
      Object.entries(storage).map(([name, value]) => [storage, name, String(value)] as Kept[number]),
    );
    for (const storage of storages) storage.clear();
    return kept;
  } catch {
    return [];
  }
}

export function playWipeDevice(part: HTMLElement): void {
  const said = part.querySelector<HTMLElement>('[role="status"]');
  const wipe = part.querySelector<HTMLButtonElement>('[data-wipe]');
  const undo = part.querySelector<HTMLButtonElement>('[data-undo]');
  let kept: Kept = [];

  const say = (words: string | undefined): void => {
    if (!said) return;
    said.hidden = false;
    said.textContent = words ?? '';
  };
  /** Shows whether what was wiped can come back. */
  const offer = (): void => {
    if (undo) undo.hidden = kept.length === 0;
  };

  wipe?.addEventListener('click', () => {
    const wiped = takeOut();
    // Who taps twice can still have back what went with the first.
    if (wiped.length > 0) kept = wiped;
    say(part.dataset['wiped']);
    offer();
    setTimeout(() => {
      kept = [];
      offer();
    }, UNDO_MS);
  });
  undo?.addEventListener('click', () => {
    for (const [storage, name, value] of kept) storage.setItem(name, value);
    kept = [];
    say(part.dataset['back']);
    offer();
    wipe?.focus();
  });
}
