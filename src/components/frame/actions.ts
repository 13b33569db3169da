/** What the frame of every page does when the visitor acts. Nothing is loaded before that. */

/** A name in a variable, so that the bundler leaves it alone; see `src/loaders/named-scripts.ts`. */
const DIALOG = import.meta.env.DEV ? '/src/components/search/dialog.ts' : '/search-dialog.js';

interface DialogScript {
  fillSearchDialog: (dialog: HTMLDialogElement) => Promise<void>;
}

const search = document.querySelector('dialog');
let isAsked = false;

/** Opens the dialog at once: it takes what somebody types while the search itself comes. */
async function openSearch(dialog: HTMLDialogElement) {
  dialog.hidden = false;
  dialog.showModal();
  if (isAsked) return;
  isAsked = true;
  const [coming, failed] = dialog.querySelectorAll('p');
  if (!coming || !failed) return;
  coming.hidden = false;
  failed.hidden = true;
  try {
    const script = (await import(/* @vite-ignore */ DIALOG)) as DialogScript;
    await script.fillSearchDialog(dialog);
  } catch {
    coming.hidden = true;
    failed.hidden = isAsked = false;
  }
}

addEventListener('click', (event) => {
  const { target, ctrlKey, metaKey, shiftKey } = event;
  if (!search || ctrlKey || metaKey || shiftKey || !(target instanceof Element)) return;
  if (target.closest('dialog > form > [type=button]')) search.close();
  if (!target.closest('[data-search-button]')) return;
  event.preventDefault();
  void openSearch(search);
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
