import { searchAsYouType } from './as-you-type.ts';
import { searchEngine } from './engine.ts';
import { searchInto } from './outcome.ts';

/** The search page: the form works by itself; this shows the results on the same page and keeps the address right. */
async function run(form: HTMLFormElement, place: HTMLElement, coming: HTMLElement, failed: HTMLElement) {
  const input = form.elements.namedItem('q');
  if (!(input instanceof HTMLInputElement)) return;
  // What was typed before this script came is newer than the address.
  input.value ||= new URLSearchParams(location.search).get('q') ?? '';

  let searchNow: (() => void) | undefined;
  /** The search itself may take a while to come. */
  const sayComing = () => {
    coming.hidden = searchNow !== undefined || !failed.hidden || input.value.trim() === '';
  };
  form.addEventListener('submit', (event) => {
    // Without the search a new page tries once more.
    if (!failed.hidden) return;
    event.preventDefault();
    searchNow?.();
  });
  input.addEventListener('input', sayComing);
  sayComing();

  try {
    const { clear, search } = searchInto(place, await searchEngine());
    searchNow = searchAsYouType(input, {
      onType: clear,
      search(query) {
        history.replaceState(null, '', query ? `?q=${encodeURIComponent(query)}` : location.pathname);
        void search(query);
      },
    });
  } catch {
    failed.hidden = false;
  }
  sayComing();
  if (input.value) searchNow?.();
}

const form = document.querySelector<HTMLFormElement>('main [role="search"]');
const place = document.querySelector<HTMLElement>('[data-search-results]');
const coming = document.querySelector<HTMLElement>('[data-search-coming]');
const failed = document.querySelector<HTMLElement>('[data-search-failed]');
if (form && place && coming && failed) void run(form, place, coming, failed);
