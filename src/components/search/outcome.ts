import { answerTo, type SearchAnswer } from '../../domain/search/answers.ts';
import { findPages, type FoundGroup } from '../../domain/search/find.ts';
import { type Query, readQuery } from '../../domain/search/query.ts';
import type { Translate } from '../../domain/texts/texts.ts';
import type { SearchEngine } from './engine.ts';
import { groupSection } from './results.ts';

/** What was found, in a sentence. */
function summaryOf(typed: string, { words, changed }: Query, groups: FoundGroup[], t: Translate): string {
  const count = groups.reduce((sum, { hits }) => sum + hits.length, 0);
  if (count === 0) return `${t('found.nothing', { query: typed })}. ${t('found.help')}`;
  if (changed) return t('found.instead', { query: typed, words: words.join(' ') });
  return t('found.count', { query: typed, count });
}

function answerNotice({ text, label, href }: SearchAnswer): HTMLElement {
  const notice = document.createElement('div');
  notice.className = 'search-answer';
  const sentence = document.createElement('p');
  sentence.textContent = text;
  const link = document.createElement('a');
  link.href = href;
  link.textContent = label;
  notice.append(sentence, link);
  return notice;
}

/** Makes room in this place for what a search finds, and gives the search. What stands there shows until somebody types. */
export function searchInto(place: HTMLElement, engine: SearchEngine): (typed: string) => Promise<void> {
  const { index, words, fillers, answers, t } = engine;
  const status = document.createElement('div');
  status.setAttribute('role', 'status');
  const found = document.createElement('div');
  const before = [...place.children];
  found.append(...before);
  place.append(status, found);
  let latest = '';

  return async (typed) => {
    latest = typed;
    const query = readQuery(typed, words, fillers);
    const answer = answerTo(typed, answers);
    const groups = await findPages(index, query.words);
    const sections = await Promise.all(groups.map((group) => groupSection(group, t)));
    if (latest !== typed) return;
    const says = document.createElement('p');
    // An answer says itself that there is nothing more.
    if (typed && !(answer && groups.length === 0)) says.textContent = summaryOf(typed, query, groups, t);
    status.replaceChildren(...(answer ? [answerNotice(answer)] : []), says);
    found.replaceChildren(...(typed ? sections : before));
  };
}
