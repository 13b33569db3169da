import type { Translate } from '../../domain/texts/texts.ts';
import { searchAsYouType } from './as-you-type.ts';
import { commonNavigation } from './common-questions.ts';
import { searchEngine } from './engine.ts';
import { searchInto } from './outcome.ts';

let dialog: HTMLDialogElement | undefined;

function closeButton(t: Translate): HTMLElement {
  const button = document.createElement('button');
  button.className = 'button';
  button.dataset['kind'] = 'quiet';
  button.type = 'button';
  button.textContent = t('dialog.close');
  button.addEventListener('click', () => dialog?.close());
  return button;
}

/** Enter leads to the search page, where what was found has an address of its own. */
function searchForm(t: Translate): { form: HTMLFormElement; input: HTMLInputElement } {
  const form = document.createElement('form');
  form.className = 'search-dialog__form';
  form.setAttribute('role', 'search');
  form.action = t('addresses.search');
  const input = document.createElement('input');
  input.type = 'search';
  input.name = 'q';
  input.autocomplete = 'off';
  input.setAttribute('aria-label', t('label'));
  input.placeholder = t('label');
  form.append(input, closeButton(t));
  return { form, input };
}

/** What is found may have characters that the page has no font for: `scripts/site/small-pages.ts`. */
function loadFaces(): void {
  if (import.meta.env.DEV) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = '/fonts.css';
  document.head.append(link);
}

async function build(): Promise<HTMLDialogElement> {
  loadFaces();
  const engine = await searchEngine();
  const made = document.createElement('dialog');
  made.className = 'search-dialog';
  made.setAttribute('aria-label', engine.t('dialog.label'));
  made.setAttribute('closedby', 'any');
  const { form, input } = searchForm(engine.t);
  const place = document.createElement('div');
  place.className = 'search-dialog__results';
  place.append(commonNavigation(engine.common, engine.t));
  made.append(form, place);
  document.body.append(made);
  const { clear, search } = searchInto(place, engine);
  searchAsYouType(input, { onType: clear, search: (query) => void search(query) });
  return made;
}

/** Opens the search dialog, or the search page when the dialog cannot be fetched. */
export async function openSearchDialog(): Promise<void> {
  try {
    dialog ??= await build();
    dialog.showModal();
  } catch {
    location.assign(document.querySelector<HTMLAnchorElement>('a[data-search-button]')?.href ?? '/');
  }
}
