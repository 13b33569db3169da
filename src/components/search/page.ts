import { resultList, searchEngine } from './engine.ts';

/** The search page: the form works by itself; this shows the results on the same page and keeps the address right. */

const QUIET_MS = 300;

async function run(form: HTMLFormElement, place: HTMLElement, help: HTMLElement) {
  const input = form.elements.namedItem('q');
  if (!(input instanceof HTMLInputElement)) return;
  input.value = new URLSearchParams(location.search).get('q') ?? '';

  const engine = await searchEngine();
  place.append(document.createElement('pagefind-summary'), resultList());
  engine.on('results', ({ results }) => {
    help.hidden = results.length > 0 || engine.searchTerm === '';
  });

  const search = () => {
    const query = input.value.trim();
    history.replaceState(null, '', query ? `?q=${encodeURIComponent(query)}` : location.pathname);
    engine.triggerSearch(query);
  };
  let waiting: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(search, QUIET_MS);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    search();
  });
  if (input.value) search();
}

const form = document.querySelector<HTMLFormElement>('main [role="search"]');
const place = document.querySelector<HTMLElement>('[data-search-results]');
const help = document.querySelector<HTMLElement>('[data-search-none]');
if (form && place && help) {
  run(form, place, help).catch(() => {
    help.hidden = false;
  });
}
