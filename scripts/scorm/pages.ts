import { say, textAt } from '../../src/domain/texts/texts.ts';
import { type Assets, takeMedia, takeStyles } from './assets.ts';
import { documentOf, element, htmlOf } from './document.ts';
import { leadOut, type Places, relative, rewriteLinks } from './links.ts';

/** Only files of the package may run or show. It goes without exceptions: no style and no script is inside a page. */
export const CSP =
  "default-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; object-src 'none'";

export const PAGE_SCRIPT = 'assets/page.js';

/** The logo, for a page that is opened in its own tab. */
export const ICON = 'assets/icon.svg';

/** What only makes sense on the site: its frame, its search, what it keeps on a device. */
const OF_THE_SITE = [
  'script',
  'meta[http-equiv]',
  'meta[name="robots"]',
  'meta[name="theme-color"]',
  'link[rel="canonical"]',
  'link[rel="icon"]',
  'link[rel="apple-touch-icon"]',
  'meta[property^="og:"]',
  'link[rel="preload"]',
  'link[rel="modulepreload"]',
  '.skip-link',
  '.site-header',
  '.site-footer',
  '.breadcrumbs',
  '.lesson__beside',
  '[data-pagefind-meta]',
  '[data-search-button]',
  '[data-own]',
  '[data-progress]',
  '[data-progress-transfer]',
  '.training__check',
].join(',');

/** A built page of the site, to be put in a package. */
export interface SitePage {
  html: string;
  /** On the site, such as `/training/grenzen/`. */
  path: string;
  /** In the package. */
  file: string;
}

/** Texts that a lesson says otherwise in a package, where nothing stays on the device and nothing comes back. */
function retell(page: Document, { texts }: Places): void {
  for (const article of page.querySelectorAll<HTMLElement>('[data-lesson][data-texts]')) {
    const said = JSON.parse(article.dataset['texts'] ?? '{}') as Record<string, string>;
    const rightUnsure = textAt(texts, 'lesson.rightUnsure');
    article.dataset['texts'] = JSON.stringify({ ...said, 'lesson.rightUnsure': rightUnsure });
  }
  for (const note of page.querySelectorAll('[data-reflection] [id$="-stays"]'))
    note.textContent = textAt(texts, 'lesson.stays');
  // A browser may restore a field when another person goes back to the page.
  for (const field of page.querySelectorAll('textarea, input')) field.setAttribute('autocomplete', 'off');
}

/** A section with sentences, in the look of the site. */
function section(page: Document, id: string, title: string, sentences: readonly (string | Node)[]): Element {
  const made = element(page, 'section', '', { class: 'prose', 'aria-labelledby': id });
  const list = page.createElement('ul');
  for (const sentence of sentences) {
    const item = page.createElement('li');
    item.append(sentence);
    list.append(item);
  }
  made.append(element(page, 'h2', title, { id }), list);
  return made;
}

function packed(page: Document, { file }: SitePage, assets: Assets): string {
  takeStyles(page, file, assets);
  takeMedia(page, file, assets);
  const { head } = page;
  page.title = page.querySelector('h1')?.textContent.trim() ?? page.title;
  page
    .querySelector('meta[charset]')
    ?.after(element(page, 'meta', '', { 'http-equiv': 'content-security-policy', content: CSP }));
  head.append(element(page, 'link', '', { rel: 'icon', href: relative(file, ICON), type: 'image/svg+xml' }));
  head.append(element(page, 'script', '', { defer: '', src: relative(file, PAGE_SCRIPT) }));
  for (const marked of page.querySelectorAll('[data-pagefind-body], [data-pagefind-ignore]')) {
    marked.removeAttribute('data-pagefind-body');
    marked.removeAttribute('data-pagefind-ignore');
  }
  return htmlOf(page);
}

/** The page without what only makes sense on the site, its links led to where they go from a package. */
function stripped({ html, file, path }: SitePage, places: Places): Document {
  const page = documentOf(html);
  for (const part of page.querySelectorAll(OF_THE_SITE)) part.remove();
  rewriteLinks(page, file, path, places);
  return page;
}

export function packLesson(from: SitePage, places: Places, assets: Assets): string {
  const page = stripped(from, places);
  retell(page, places);
  return packed(page, from, assets);
}

/** Where somebody makes the final check. Without an address it is not there yet. */
export interface CheckPlace {
  pass: number;
  check: string | undefined;
  module: string;
}

/** Says that the score is not the final check, with the way to it, or to its module as long as it is not there. */
function checkSentence(page: Document, of: 'start' | 'sheet', place: CheckPlace, places: Places): Node {
  const { texts, site } = places;
  const { check, module } = place;
  const isThere = check !== undefined;
  const link = element(page, 'a', textAt(texts, isThere ? 'start.checkLink' : 'start.moduleLink'));
  leadOut(link, `${site}${check ?? module}`, places);
  const sentence = page.createElement('span');
  sentence.append(`${textAt(texts, `${of}.${isThere ? 'check' : 'checkLater'}`)} `, link);
  return sentence;
}

/** The page with which a package begins: the page of the module, and how it works in a learning system. */
export function packStart(from: SitePage, place: CheckPlace, places: Places, assets: Assets): string {
  const page = stripped(from, places);
  const { texts } = places;
  for (const notice of page.querySelectorAll('main .notice')) notice.remove();
  const how = section(page, 'how', textAt(texts, 'start.title'), [
    textAt(texts, 'start.keep'),
    textAt(texts, 'start.stop'),
    textAt(texts, 'start.score'),
    say(texts, 'start.passed', { pass: place.pass }),
    checkSentence(page, 'start', place, places),
    textAt(texts, 'start.note'),
  ]);
  const lessons = page.querySelector('section[aria-labelledby="lessons"]');
  if (lessons) lessons.after(how);
  else page.querySelector('main')?.append(how);
  return packed(page, from, assets);
}

/** The sheet with facts for accreditation, which says what the score in a learning system is. */
export function packSheet(from: SitePage, place: CheckPlace, places: Places, assets: Assets): string {
  const page = stripped(from, places);
  const { texts } = places;
  const honest = section(page, 'system', textAt(texts, 'sheet.title'), [
    textAt(texts, 'sheet.score'),
    say(texts, 'sheet.passed', { pass: place.pass }),
    checkSentence(page, 'sheet', place, places),
  ]);
  page.querySelector('.sheet-facts')?.before(honest);
  return packed(page, from, assets);
}
