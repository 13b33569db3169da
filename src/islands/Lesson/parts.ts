import { percentDecoded } from '../../domain/encoding/percent.ts';

/**
 * Shows one part of a lesson on a phone, as the styles do without a script, and lets the browser look for words in the
 * others too. What hides a part does nothing on a wide screen and on paper.
 */
export function startParts(root: HTMLElement | null): void {
  const parts = [...(root?.children ?? [])];
  const [first] = parts;
  const last = parts.at(-1);
  const after = root?.nextElementSibling;
  if (!root || !first) return;

  const setHidden = (element: Element | null | undefined, isHidden: boolean) =>
    isHidden ? element?.setAttribute('hidden', 'until-found') : element?.removeAttribute('hidden');
  function show(part: Element | undefined): void {
    for (const one of parts) setHidden(one, one !== part);
    setHidden(after, part !== last);
  }

  /** The part that holds the place in the address. What comes after the parts belongs to the last one. */
  function follow(): boolean {
    const target = document.getElementById(percentDecoded(location.hash.slice(1)) ?? '');
    const part = target && after?.contains(target) ? last : parts.find((one) => one.contains(target));
    if (!target || !part) return false;
    show(part);
    target.scrollIntoView();
    return true;
  }

  for (const part of parts) part.addEventListener('beforematch', () => show(part));
  after?.addEventListener('beforematch', () => show(last));
  addEventListener('hashchange', follow);
  if (!follow()) show(first);
}
