import type { FoundGroup, FoundPage, Hit } from '../../domain/search/find.ts';
import type { Translate } from '../../domain/texts/texts.ts';

/** So many of a group are shown at first. */
const FIRST = 4;

/** The title as a link, and the words around what was found or else what the page is about. */
function resultItem({ url, excerpt, meta }: FoundPage): HTMLElement {
  const item = document.createElement('li');
  item.className = 'search-result';
  const link = document.createElement('a');
  link.href = url;
  link.textContent = meta.title ?? url;
  const text = document.createElement('p');
  if (excerpt.includes('<mark>')) text.innerHTML = `… ${excerpt} …`;
  else text.textContent = meta.summary ?? '';
  item.append(link, text);
  return item;
}

async function addItems(list: HTMLElement, hits: readonly Hit[]): Promise<void> {
  const pages = await Promise.all(hits.map((hit) => hit.data()));
  list.append(...pages.map(resultItem));
}

function moreButton(list: HTMLElement, { hits }: FoundGroup, t: Translate): HTMLElement {
  const button = document.createElement('button');
  button.className = 'button';
  button.dataset['kind'] = 'quiet';
  button.type = 'button';
  button.textContent = t('found.all', { count: hits.length });
  button.addEventListener('click', () => {
    void addItems(list, hits.slice(FIRST)).then(() => {
      button.remove();
      list.querySelector<HTMLElement>(`li:nth-child(${FIRST + 1}) a`)?.focus();
    });
  });
  return button;
}

/** A heading with how many there are, and the first of them. */
export async function groupSection(found: FoundGroup, t: Translate): Promise<HTMLElement> {
  const section = document.createElement('section');
  section.className = 'search-group';
  section.dataset['group'] = found.group;
  const heading = document.createElement('h2');
  heading.textContent = `${t(`groups.${found.group}`)} (${found.hits.length})`;
  const list = document.createElement('ul');
  list.setAttribute('role', 'list');
  await addItems(list, found.hits.slice(0, FIRST));
  section.append(heading, list);
  if (found.hits.length > FIRST) section.append(moreButton(list, found, t));
  return section;
}
