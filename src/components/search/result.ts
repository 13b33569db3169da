/** One result of Pagefind. */
export interface SearchResult {
  url: string;
  /** Escaped HTML with the found words in <mark>. */
  excerpt: string;
  meta: { title?: string; soort?: string };
}

/** One result: the title as a link, what kind of page it is, and one line of text. */
export function renderResult({ url, excerpt, meta }: SearchResult): HTMLElement {
  const item = document.createElement('li');
  item.className = 'search-result';
  const link = document.createElement('a');
  link.href = url;
  link.textContent = meta.title ?? url;
  const kind = document.createElement('span');
  kind.className = 'search-result__kind';
  kind.textContent = meta.soort ?? '';
  const text = document.createElement('p');
  text.innerHTML = excerpt;
  item.append(link, ' ', kind, text);
  return item;
}
