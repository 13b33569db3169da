import { searchAsYouType } from './as-you-type.ts';
import { searchEngine } from './engine.ts';
import { searchInto } from './outcome.ts';

/** The search page: the form works by itself; this shows the results on the same page and keeps the address right. */
async function run(form: HTMLFormElement, place: HTMLElement) {
  const input = form.elements.namedItem('q');
  if (!(input instanceof HTMLInputElement)) return;
  // What was typed before this script came is newer than the address.
  input.value ||= new URLSearchParams(location.search).get('q') ?? '';

  const search = searchInto(place, await searchEngine());
  const searchNow = searchAsYouType(input, (query) => {
    history.replaceState(null, '', query ? `?q=${encodeURIComponent(query)}` : location.pathname);
    void search(query);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    searchNow();
  });
  if (input.value) searchNow();
}

const form = document.querySelector<HTMLFormElement>('main [role="search"]');
const place = document.querySelector<HTMLElement>('[data-search-results]');
const failed = document.querySelector<HTMLElement>('[data-search-failed]');
if (form && place && failed) {
  run(form, place).catch(() => {
    failed.hidden = false;
  });
}
