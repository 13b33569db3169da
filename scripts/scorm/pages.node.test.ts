import { describe, expect, test } from 'vitest';
import { sectionOf } from '../../src/domain/texts/texts.ts';
import { readTexts } from '../../src/loaders/texts.ts';
import { noAssets } from './assets.ts';
import { documentOf } from './document.ts';
import type { Places } from './links.ts';
import { packLesson, packSheet, packStart } from './pages.ts';

const places: Places = {
  site: 'https://site.example',
  texts: sectionOf(readTexts('nl'), 'scorm'),
  pages: new Map([
    ['/training/grenzen/', 'start.html'],
    ['/training/grenzen/accreditatie/', 'accreditatie.html'],
    ['/training/grenzen/een/', 'lessen/een.html'],
    ['/training/grenzen/twee/', 'lessen/twee.html'],
  ]),
};

const page = (main: string): string => `<!doctype html><html lang="nl"><head><meta charset="utf-8">
<title>Een - Site</title><link rel="canonical" href="https://site.example/x/"><link rel="icon" href="/icon.svg">
<link rel="apple-touch-icon" href="/apple-touch-icon.png"><meta property="og:url" content="https://site.example/x/">
<meta http-equiv="content-security-policy" content="script-src 'self' 'sha256-x'">
<style>@layer reset, base;</style><script>localStorage.getItem('theme')</script>
<style>@font-face { src: url("/_astro/fonts/ab12.woff2") format('woff2') } a::after { content: '>' }</style></head>
<body><a class="skip-link" href="#main">Ga</a><header class="site-header"><a href="/">Voorpagina</a></header>
<nav class="breadcrumbs"><a href="/training/">Training</a></nav>
<main id="main" tabindex="-1" data-pagefind-body><span hidden data-pagefind-meta="soort:Les"></span>
<h1>Een</h1>${main}</main><footer class="site-footer"></footer>
<script type="module">import('/search-dialog.js')</script></body></html>
<script type="module" src="/_astro/lesson.js"></script>`;

const lesson = (main: string) => {
  const assets = noAssets();
  const html = packLesson(
    { html: page(main), path: '/training/grenzen/een/', file: 'lessen/een.html' },
    places,
    assets,
  );
  return { html, assets, document: documentOf(html) };
};

describe('a page of the site in a package', () => {
  test.each([
    ['/training/grenzen/twee/', 'twee.html'],
    ['/training/grenzen/twee/#vraag', 'twee.html#vraag'],
    ['/training/grenzen/', '../start.html'],
    ['/training/grenzen/accreditatie/', '../accreditatie.html'],
    ['#bron-eby', '#bron-eby'],
    ['mailto:a@b.example', 'mailto:a@b.example'],
  ])('a link to %s becomes %s', (from, to) => {
    const link = lesson(`<a href="${from}">Twee</a>`).document.querySelector('main a');
    expect(link?.getAttribute('href')).toBe(to);
    expect(link?.textContent).toBe('Twee');
    expect(link?.hasAttribute('target')).toBe(false);
  });

  test.each([
    ['/hulpmiddelen/tussencheck/', 'https://site.example/hulpmiddelen/tussencheck/', 'op de site'],
    ['/zoeken/?q=a#b', 'https://site.example/zoeken/?q=a#b', 'op de site'],
    ['https://ander.example/x', 'https://ander.example/x', 'in een nieuw venster'],
  ])('a link to %s goes out in a new window, and says so', (from, to, words) => {
    const link = lesson(`<a href="${from}">Kijk</a>`).document.querySelector('main a');
    expect([link?.getAttribute('href'), link?.getAttribute('target'), link?.getAttribute('rel')]).toEqual([
      to,
      '_blank',
      'noopener',
    ]);
    expect(link?.textContent).toMatch(/^Kijk \(.*nieuw venster\)$/);
    expect(link?.textContent).toContain(words);
  });

  test('what belongs to the site is gone, and nothing runs or shows but files of the package', () => {
    const { document, html } = lesson('<p>Tekst</p>');
    expect(document.querySelectorAll('header, footer, nav, style, [data-pagefind-meta]')).toHaveLength(0);
    expect([...document.querySelectorAll('script')].map((one) => one.outerHTML)).toEqual([
      '<script defer="" src="../assets/page.js"></script>',
    ]);
    expect(document.querySelector('meta[http-equiv]')?.getAttribute('content')).not.toMatch(/unsafe|sha256/);
    expect(document.querySelectorAll('meta[http-equiv]')).toHaveLength(1);
    expect(document.title).toBe('Een');
    expect(html).not.toMatch(/(href|src)="\//);
  });

  test('styles become files that pages share, in their order, and find their letters', () => {
    const { document, assets } = lesson('');
    const names = [...assets.styles.keys()];
    const links = [...document.querySelectorAll('link[rel="stylesheet"]')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual(names.map((name) => `../${name}`));
    expect([...assets.styles.values()][1]).toContain('url("ab12.woff2")');
    expect([...assets.styles.values()][1]).toContain("content: '>'");
    expect([...assets.copies]).toEqual([['assets/ab12.woff2', '/_astro/fonts/ab12.woff2']]);
  });

  test('sound and captions come along', () => {
    const { document, assets } = lesson('<audio src="/media/a.mp3"><track src="/media/a.vtt"></audio>');
    expect(document.querySelector('audio')?.getAttribute('src')).toBe('../assets/a.mp3');
    expect(assets.copies.get('assets/a.vtt')).toBe('/media/a.vtt');
  });

  test('two files of one name are not mixed up', () => {
    expect(() => lesson('<img src="/a/x.png"><img src="/b/x.png">')).toThrow('x.png');
  });

  test('a note says that it is kept nowhere, and no field is filled in by the browser', () => {
    const { document } = lesson(
      '<section data-reflection="r"><textarea></textarea><span id="r-stays">Op dit apparaat</span></section>',
    );
    expect(document.querySelector('#r-stays')?.textContent).toContain('zolang dit venster open is');
    expect(document.querySelector('textarea')?.getAttribute('autocomplete')).toBe('off');
  });

  test('a lesson does not promise a review that a package does not have', () => {
    const texts = JSON.stringify({
      'lesson.rightUnsure': 'Komt terug als je herhaalt.',
      'lesson.right': 'Goed.',
    });
    const { document } = lesson(`<article data-lesson="les" data-texts='${texts}'></article>`);
    const said = JSON.parse(document.querySelector('article')?.getAttribute('data-texts') ?? '') as unknown;
    expect(said).toEqual({
      'lesson.right': 'Goed.',
      'lesson.rightUnsure': expect.stringContaining('later nog eens') as string,
    });
  });
});

describe('what a package says about its score', () => {
  const from = {
    html: page('<p class="notice">Later</p><dl class="sheet-facts"></dl>'),
    path: '/training/grenzen/',
    file: 'start.html',
  };
  const place = { pass: 80, module: '/training/grenzen/', check: undefined };

  test('the first page leads to the check on the site, once there is one', () => {
    const start = documentOf(packStart(from, place, places, noAssets()));
    const later = documentOf(
      packStart(from, { ...place, check: '/training/grenzen/toets/' }, places, noAssets()),
    );
    const link = (document: Document) =>
      document.querySelector('[aria-labelledby="how"] a')?.getAttribute('href');
    expect(link(start)).toBe('https://site.example/training/grenzen/');
    expect(link(later)).toBe('https://site.example/training/grenzen/toets/');
    expect(start.body.textContent).toMatch(/niet de toets voor het bewijs/);
    expect(start.body.textContent).toMatch(/80 procent/);
    expect(start.querySelector('.notice')).toBeNull();
  });

  test('the sheet says that the score comes from the questions in the lessons', () => {
    const sheet = documentOf(packSheet({ ...from, file: 'accreditatie.html' }, place, places, noAssets()));
    expect(sheet.querySelector('[aria-labelledby="system"]')?.textContent).toMatch(
      /vragen in de lessen.*80 procent/,
    );
    expect(sheet.querySelector('[aria-labelledby="system"] a')?.getAttribute('href')).toBe(
      'https://site.example/training/grenzen/',
    );
  });
});
