/** What the frame of every page does when the visitor acts. Nothing is loaded before that. */

/** A name in a variable, so that the bundler leaves it alone; see `src/loaders/named-scripts.ts`. */
const DIALOG = import.meta.env.DEV ? '/src/components/search/dialog.ts' : '/search-dialog.js';

async function openSearch(event: Event) {
  event.preventDefault();
  const dialog = (await import(/* @vite-ignore */ DIALOG)) as { openSearchDialog: () => Promise<void> };
  await dialog.openSearchDialog();
}

addEventListener('click', (event) => {
  const { target, ctrlKey, metaKey, shiftKey } = event;
  const isPlain = !ctrlKey && !metaKey && !shiftKey;
  if (isPlain && target instanceof Element && target.closest('[data-search-button]')) void openSearch(event);
});

/** "As my device" is stored by removing the choice. */
const DEVICE = 'device';

const choice = document.querySelector<HTMLFormElement>('[data-theme-choice]');
const themes = choice?.elements.namedItem('theme');
if (choice && themes instanceof RadioNodeList) {
  const { dataset } = document.documentElement;
  choice.hidden = false;
  // What was stored, as `boot.js` has read it.
  themes.value = dataset['theme'] ?? DEVICE;
  choice.addEventListener('change', () => {
    const keepIn = (place: DOMStringMap | Storage) => {
      if (themes.value === DEVICE) delete place['theme'];
      else place['theme'] = themes.value;
    };
    keepIn(dataset);
    try {
      keepIn(localStorage);
    } catch {
      // Without storage the choice still holds on this page.
    }
  });
}
