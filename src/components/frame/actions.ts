/** What the frame of every page does when the visitor acts. Nothing is loaded before that. */

/** A name in a variable, so that the bundler leaves it alone; see `src/loaders/named-scripts.ts`. */
const DIALOG = import.meta.env.DEV ? '/src/components/search/dialog.ts' : '/search-dialog.js';

async function openSearch(event: Event) {
  event.preventDefault();
  const dialog = (await import(/* @vite-ignore */ DIALOG)) as { openSearchDialog: () => Promise<void> };
  await dialog.openSearchDialog();
}

addEventListener('click', (event) => {
  const target = event.target;
  const plain = event instanceof MouseEvent && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (plain && target instanceof Element && target.closest('[data-search-button]')) void openSearch(event);
});

const choice = document.querySelector<HTMLFormElement>('[data-theme-choice]');

/** "As my device" is stored by removing the choice. */
const DEVICE = 'device';

function storedTheme(): string {
  try {
    return localStorage.getItem('theme') ?? DEVICE;
  } catch {
    return DEVICE;
  }
}

function keepTheme(theme: string) {
  if (theme === DEVICE) delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  try {
    if (theme === DEVICE) localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch {
    // Without storage the choice still holds on this page.
  }
}

if (choice) {
  choice.hidden = false;
  const current = choice.elements.namedItem('theme');
  if (current instanceof RadioNodeList) current.value = storedTheme();
  choice.addEventListener('change', (event) => {
    if (event.target instanceof HTMLInputElement) keepTheme(event.target.value);
  });
}
