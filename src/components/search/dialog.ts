import { resultList, searchEngine } from './engine.ts';

type Modal = HTMLElement & { open(): void };

let modal: Modal | undefined;

function build(): Modal {
  const dialog = document.createElement('pagefind-modal') as Modal;
  const header = document.createElement('pagefind-modal-header');
  header.append(document.createElement('pagefind-input'));
  const body = document.createElement('pagefind-modal-body');
  body.append(document.createElement('pagefind-summary'), resultList());
  dialog.append(body);
  document.body.append(dialog);
  // Added last: the modal moves its children, and a moved header draws a second close button.
  dialog.firstElementChild?.prepend(header);
  return dialog;
}

/** Opens the search dialog, or the search page when the dialog cannot be fetched. */
export async function openSearchDialog(): Promise<void> {
  try {
    await searchEngine();
    modal ??= build();
    modal.open();
  } catch {
    location.assign(document.querySelector<HTMLAnchorElement>('a[data-search-button]')?.href ?? '/');
  }
}
