import type { FoundGroup, FoundPage, Hit } from '../../domain/search/find.ts';
import type { SearchGroup } from '../../domain/search/groups.ts';
import type { Translate } from '../../domain/texts/texts.ts';

/** So many of a group are shown at first. */
const FIRST = 4;

/** The face of a mentor, by the address of the profile; the name stands beside it. */
function faceOf(url: string): HTMLElement {
  const face = document.createElement('img');
  face.src = `/portrait/${url.split('/').at(-2) ?? ''}.svg`;
  face.alt = '';
  face.width = face.height = 96;
  face.className = 'search-result__face';
  return face;
}

/** The title as a link, and the words around what was found or else what the page is about. */
function resultItem({ url, excerpt, meta }: FoundPage, group: SearchGroup): HTMLElement {
  const item = document.createElement('li');
  item.className = 'search-result';
  const link = document.createElement('a');
  link.href = url;
  link.textContent = meta.title ?? url;
  const text = document.createElement('p');
  if (excerpt.includes('<mark>')) text.innerHTML = `… ${excerpt} …`;
  else text.textContent = meta.summary ?? '';
  item.append(...(group === 'mentors' ? [faceOf(url)] : []), link, text);
  return item;
}

async function addItems(list: HTMLElement, hits: readonly Hit[], group: SearchGroup): Promise<void> {
  const pages = await Promise.all(hits.map((hit) => hit.data()));
  list.append(...pages.map((page) => resultItem(page, group)));
}

function moreButton(list: HTMLElement, { hits, group }: FoundGroup, t: Translate): HTMLElement {
  const button = document.createElement('button');
  button.className = 'button';
  button.dataset['kind'] = 'quiet';
  button.type = 'button';
  button.textContent = t('found.all', { count: hits.length });
  button.addEventListener('click', () => {
    void addItems(list, hits.slice(FIRST), group).then(() => {
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
  await addItems(list, found.hits.slice(0, FIRST), found.group);
  section.append(heading, list);
  if (found.hits.length > FIRST) section.append(moreButton(list, found, t));
  return section;
}
