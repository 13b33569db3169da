import { shareLink } from './share-link.ts';

/** Shares the page that is open, without what the address says of this visit. */
export function sharePage(button: HTMLElement): void {
  const link = location.origin + location.pathname;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      const words = button.querySelector('span');
      if (words) words.textContent = button.dataset['copied'] ?? '';
    } catch {
      // It can still be copied by hand.
      button.remove();
    }
  };
  shareLink(link, () => void copy());
}
