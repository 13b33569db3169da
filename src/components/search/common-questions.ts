import type { CommonQuestion } from '../../domain/search/common-questions.ts';
import type { Translate } from '../../domain/texts/texts.ts';

/** What the dialog shows until somebody types. */
export function commonNavigation(questions: readonly CommonQuestion[], t: Translate): HTMLElement {
  const nav = document.createElement('nav');
  nav.className = 'search-group search-common';
  const heading = document.createElement('h2');
  heading.textContent = t('common.title');
  nav.setAttribute('aria-label', heading.textContent);
  const list = document.createElement('ul');
  list.setAttribute('role', 'list');
  for (const { text, href } of questions) {
    const link = document.createElement('a');
    link.href = href;
    link.textContent = text;
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  nav.append(heading, list);
  return nav;
}
