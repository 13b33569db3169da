import { LENT, type LentStorage, PageStorage } from './page-storage.ts';

/** The storage that the frame around this page lends. A page that is opened by itself keeps nothing. */
function lent(): LentStorage {
  try {
    const around = (window.parent as unknown as Record<string, LentStorage | undefined>)[LENT];
    if (around) return around;
  } catch {
    // The window around this page is of another site.
  }
  return { local: new PageStorage(), session: new PageStorage() };
}

const { local, session } = lent();
// Must run before anything else on the page, so that the code of the site uses this storage.
Object.defineProperty(window, 'localStorage', { configurable: true, value: local });
Object.defineProperty(window, 'sessionStorage', { configurable: true, value: session });
