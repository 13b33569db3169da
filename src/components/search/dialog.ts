import { searchAsYouType } from './as-you-type.ts';
import { commonNavigation } from './common-questions.ts';
import { searchEngine } from './engine.ts';
import { searchInto } from './outcome.ts';

/** What is found may have characters that the page has no font for: `scripts/site/small-pages.ts`. */
function loadFaces(): void {
  if (import.meta.env.DEV) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = '/fonts.css';
  document.head.append(link);
}

/** Makes the dialog of the frame search, also for what was typed before this came. Rejects when the search cannot be fetched. */
export async function fillSearchDialog(dialog: HTMLDialogElement): Promise<void> {
  const input = dialog.querySelector('input');
  if (!input) return;
  loadFaces();
  const engine = await searchEngine();
  const place = document.createElement('div');
  place.className = 'search-dialog__results';
  place.append(commonNavigation(engine.common, engine.t));
  for (const said of dialog.querySelectorAll('p')) said.remove();
  dialog.append(place);
  const { clear, search } = searchInto(place, engine);
  const searchNow = searchAsYouType(input, { onType: clear, search: (query) => void search(query) });
  if (input.value) searchNow();
}
