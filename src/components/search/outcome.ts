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

function paragraph(text: string): HTMLElement {
  const made = document.createElement('p');
  made.textContent = text;
  return made;
}

/** So long it takes before the search says that it is still looking. */
const PATIENCE_MS = 300;

interface Search {
  /** Other words are typed: what stands there is no answer to them. */
  clear: (typed: string) => void;
  search: (typed: string) => Promise<void>;
}

/** Makes room in this place for what a search finds, and gives the search. What stands there shows until somebody types. */
export function searchInto(place: HTMLElement, engine: SearchEngine): Search {
  const { index, words, fillers, answers, t } = engine;
  const status = document.createElement('div');
  status.setAttribute('role', 'status');
  const found = document.createElement('div');
  const before = [...place.children];
  found.append(...before);
  place.append(status, found);
  let latest = '';
  /** The words of which the answer stands there. */
  let answered: string | undefined = '';

  const show = (typed: string | undefined, said: readonly Node[], sections: readonly Element[]) => {
    answered = typed;
    status.replaceChildren(...said);
    found.replaceChildren(...sections);
  };
  const clear = (typed: string) => {
    if (typed !== answered) show(undefined, [], typed ? [] : before);
  };
  const look = async (typed: string): Promise<[said: Node[], sections: Element[]]> => {
    const query = readQuery(typed, words, fillers);
    const answer = answerTo(typed, answers);
    const groups = await findPages(index, query.words);
    const sections = await Promise.all(groups.map((group) => groupSection(group, t)));
    // An answer says itself that there is nothing more.
    const isSaid = typed === '' || (answer !== undefined && groups.length === 0);
    const says = paragraph(isSaid ? '' : summaryOf(typed, query, groups, t));
    return [[...(answer ? [answerNotice(answer)] : []), says], typed ? sections : before];
  };
  const search = async (typed: string) => {
    latest = typed;
    clear(typed);
    const showLatest = (...shown: Parameters<typeof show>) => {
      if (latest === typed) show(...shown);
    };
    const patience = setTimeout(showLatest, PATIENCE_MS, undefined, [paragraph(t('found.searching'))], []);
    try {
      showLatest(typed, ...(await look(typed)));
    } catch {
      showLatest(undefined, [paragraph(t('found.failed'))], []);
    } finally {
      clearTimeout(patience);
    }
  };
  return { clear, search };
}
