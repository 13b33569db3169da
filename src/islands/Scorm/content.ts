import { say, type Texts } from '../../domain/texts/texts.ts';

/** The page in the frame. */
export interface Content {
  open: (href: string) => void;
}

interface ContentActs {
  texts: Texts;
  /** Hears which page is open, as an address from the frame. */
  onPage: (href: string, page: Document) => void;
}

/** The page of the package in this frame; undefined when the browser could not get it. */
function pageIn(frame: HTMLIFrameElement): { href: string; page: Document } | undefined {
  try {
    const page = frame.contentDocument;
    if (!page?.querySelector('main#main')) return undefined;
    const here = new URL('.', location.href).href;
    const [address = ''] = page.location.href.split(/[?#]/);
    return { href: address.startsWith(here) ? address.slice(here.length) : '', page };
  } catch {
    return undefined;
  }
}

/** Lets the list open pages in the frame, and says so when one does not come. */
export function startContent(frame: HTMLIFrameElement, { texts, onPage }: ContentActs): Content {
  const failed = document.querySelector<HTMLElement>('[data-failed]');
  let wanted = '';
  let comesFromList = false;

  function open(href: string): void {
    wanted = href;
    frame.src = href;
  }

  frame.addEventListener('load', () => {
    const found = pageIn(frame);
    if (failed) {
      // From a disk a browser lets no page look into another: it shows the page, and nobody can tell.
      failed.hidden = found !== undefined || location.protocol === 'file:';
      const place = failed.querySelector('[data-says]');
      if (place) place.textContent = found ? '' : say(texts, 'load.failed');
    }
    if (!found) return;
    wanted = found.href;
    onPage(found.href, found.page);
    if (comesFromList) found.page.querySelector<HTMLElement>('main')?.focus();
    comesFromList = false;
  });
  const again = () => {
    if (failed?.hidden === false) open(wanted);
  };
  failed?.querySelector('button')?.addEventListener('click', again);
  addEventListener('online', again);

  for (const link of document.querySelectorAll<HTMLAnchorElement>('nav a[target]')) {
    link.addEventListener('click', () => {
      wanted = link.getAttribute('href') ?? wanted;
      comesFromList = true;
    });
  }
  return { open };
}
