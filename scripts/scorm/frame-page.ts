import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ScormCourse } from '../../src/domain/scorm/course.ts';
import { escapeHtml } from '../../src/domain/encoding/escape-html.ts';
import { fill, textAt } from '../../src/domain/texts/texts.ts';
import { root } from '../child.ts';
import { documentOf, element, htmlOf } from './document.ts';
import { CSP, ICON } from './pages.ts';

const STYLES = 'src/styles/blocks/course.css';

export const frameStyles = (): string => readFileSync(join(root, STYLES), 'utf8');

/** Files of the package that the frame leads to. */
export const FRAME_FILES = {
  start: 'start.html',
  sheet: 'accreditatie.html',
  script: 'assets/frame.js',
  styles: 'assets/course.css',
} as const;

const lessonLinks = ({ lessons }: ScormCourse): string =>
  lessons
    .map(
      ({ id, href, title }, place) => `<li>
        <a class="course__link" href="${href}" target="content" data-lesson="${id}">
          <span class="course__number" aria-hidden="true">${place + 1}</span>
          <span>${escapeHtml(title)} <span class="course__mark" data-mark></span></span>
        </a>
      </li>`,
    )
    .join('\n');

function body(course: ScormCourse, mark: string): string {
  const t = (key: string) => escapeHtml(textAt(course.texts, key));
  const { start, sheet } = FRAME_FILES;
  return `<header class="course__head">
    <p class="course__name">${mark}<span>${t('frame.name')}</span></p>
    <h1 class="course__title">${escapeHtml(course.title)}</h1>
    <div class="course__standing">
      <p><progress max="${course.lessons.length}" value="0" aria-labelledby="progress"></progress>
        <span id="progress" data-progress></span></p>
      <p data-score></p>
      <p data-passed role="status"></p>
    </div>
    <button class="button course__menu" data-kind="secondary" data-menu type="button"
      aria-expanded="false" aria-controls="parts">${t('frame.lessons')}</button>
    <noscript><p>${t('frame.noScript')}</p></noscript>
  </header>
  <nav class="course__nav" id="parts" aria-label="${t('frame.nav')}">
    <ul role="list">
      <li><a class="course__link" href="${start}" target="content">${t('frame.start')}</a></li>
    </ul>
    <ol role="list">${lessonLinks(course)}</ol>
    <ul role="list">
      <li><a class="course__link" href="${sheet}" target="content">${t('frame.sheet')}</a></li>
    </ul>
  </nav>
  <main class="course__content" aria-label="${t('frame.page')}">
    <p class="course__reach" data-reach role="status"></p>
    <div class="course__failed" data-failed hidden>
      <p data-says role="status"></p>
      <p><button class="button" type="button">${t('load.again')}</button></p>
    </div>
    <iframe class="course__page" name="content" src="${start}" title="${t('frame.page')}"></iframe>
  </main>`;
}

/**
 * `index.html` of a package: the list of lessons beside the frame in which they open. Language, fonts and styles are
 * those of a page that is packed already.
 */
export function framePage(course: ScormCourse, packedPage: string, mark: string): string {
  const packed = documentOf(packedPage);
  const page = documentOf('<!doctype html><html><head></head><body></body></html>');
  const { head, documentElement } = page;
  documentElement.setAttribute('lang', packed.documentElement.getAttribute('lang') ?? '');
  const add = (name: string, attributes: Record<string, string>, words = '') =>
    head.append(element(page, name, words, attributes));
  add('meta', { charset: 'utf-8' });
  add('meta', { 'http-equiv': 'content-security-policy', content: CSP });
  add('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' });
  add('title', {}, fill(textAt(course.texts, 'frame.title'), { module: course.title }));
  add('link', { rel: 'icon', href: ICON, type: 'image/svg+xml' });
  for (const link of packed.querySelectorAll('link[rel="stylesheet"]'))
    add('link', { rel: 'stylesheet', href: link.getAttribute('href') ?? '' });
  add('link', { rel: 'stylesheet', href: FRAME_FILES.styles });
  add('script', { type: 'application/json', id: 'course' });
  add('script', { defer: '', src: FRAME_FILES.script });
  // A data block ends at the first `</script`, so no text may contain it.
  const data = JSON.stringify(course).replaceAll('<', String.raw`\u003c`);
  page.body.className = 'course';
  page.body.innerHTML = body(course, mark);
  return htmlOf(page).replace('id="course"></script>', () => `id="course">${data}</script>`);
}
