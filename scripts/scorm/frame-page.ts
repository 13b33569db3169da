import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { ScormCourse } from '../../src/domain/scorm/course.ts';
import { fill, textAt, translator } from '../../src/domain/texts/texts.ts';
import { readLogo } from '../../src/loaders/logo.ts';
import { withShortNames } from '../../src/loaders/short-properties.ts';
import { root } from '../child.ts';
import { documentOf, element, htmlOf } from './document.ts';
import { CourseFrame } from './frame-view.ts';
import { CSP, ICON } from './pages.ts';

const STYLES = 'src/styles/blocks/course.css';

/** With the names that the styles of a built page have. */
export const frameStyles = (): string => withShortNames(readFileSync(join(root, STYLES), 'utf8'));

/** Files of the package that the frame leads to. */
export const FRAME_FILES = {
  start: 'start.html',
  sheet: 'accreditatie.html',
  script: 'assets/frame.js',
  styles: 'assets/course.css',
} as const;

/** The view of the site, around the page that is open. */
function body({ title, lessons, texts }: ScormCourse, site: string): string {
  const t = translator(texts);
  const { start, sheet } = FRAME_FILES;
  const page = h('iframe', { class: 'course__page', name: 'content', src: start, title: t('frame.page') });
  return renderToString(
    h(CourseFrame, { t, logo: readLogo(root), site, title, lessons, start, sheet, children: page }),
  );
}

/**
 * `index.html` of a package: the list of lessons beside the frame in which they open. Language, fonts and styles are
 * those of a page that is packed already.
 */
export function framePage(course: ScormCourse, packedPage: string, site: string): string {
  const packed = documentOf(packedPage);
  const page = documentOf('<!doctype html><html><head></head><body></body></html>');
  const { head, documentElement } = page;
  documentElement.setAttribute('lang', packed.documentElement.getAttribute('lang') ?? '');
  const add = (name: string, attributes: Record<string, string>, words = '') =>
    head.append(element(page, name, words, attributes));
  add('meta', { charset: 'utf-8' });
  add('meta', { 'http-equiv': 'content-security-policy', content: CSP });
  add('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' });
  add('title', {}, fill(textAt(course.texts, 'frame.title'), { module: course.title, site }));
  add('link', { rel: 'icon', href: ICON, type: 'image/svg+xml' });
  for (const link of packed.querySelectorAll('link[rel="stylesheet"]'))
    add('link', { rel: 'stylesheet', href: link.getAttribute('href') ?? '' });
  add('link', { rel: 'stylesheet', href: FRAME_FILES.styles });
  add('script', { type: 'application/json', id: 'course' });
  add('script', { defer: '', src: FRAME_FILES.script });
  // A data block ends at the first `</script`, so no text may contain it.
  const data = JSON.stringify(course).replaceAll('<', String.raw`\u003c`);
  page.body.className = 'course';
  page.body.innerHTML = body(course, site);
  return htmlOf(page).replace('id="course"></script>', () => `id="course">${data}</script>`);
}
