import { describe, expect, test } from 'vitest';
import { documentOf, htmlFiles, pathOf } from './built/html.ts';
import { listed } from './built/pages.ts';

const pages = htmlFiles.map((file) => ({ file, document: documentOf(file) }));

/** Values that more than one page has. */
function twice(values: string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

const contentOf = (document: Document, name: string): string =>
  document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? '';

test('no two pages have the same title', () => {
  expect(twice(pages.map(({ document }) => document.title))).toEqual([]);
});

test('no two pages have the same description', () => {
  expect(twice(pages.map(({ document }) => contentOf(document, 'description')))).toEqual([]);
});

const isPassedBy = (document: Document): boolean => contentOf(document, 'robots').includes('noindex');

test('the sitemap has every page but those that ask search engines to leave them out', () => {
  const indexed = pages.filter(({ document }) => !isPassedBy(document)).map(({ file }) => pathOf(file));
  expect(listed.toSorted()).toEqual(indexed.toSorted());
});

test('no page to which the menu or the footer leads asks to be left out', () => {
  const home = pages.find(({ file }) => file === 'dist/index.html')!.document;
  const links = [...home.querySelectorAll(':is(header, footer) a[href^="/"]')];
  const paths = links.map((link) => link.getAttribute('href')!);
  expect(paths.length).toBeGreaterThan(5);
  expect(paths.filter((path) => !listed.includes(path))).toEqual([]);
});

test('reviewing hides on the screen what only paper needs of a question', () => {
  const { document } = pages.find(({ file }) => file === 'dist/training/herhalen/index.html')!;
  const styles = [...document.querySelectorAll('style')].map(({ textContent }) => textContent).join('');
  expect(styles).toContain('.exercise__from{display:none}');
});

describe.each(pages)('$file', ({ document }) => {
  test('says that it is Dutch', () => {
    expect(document.documentElement.getAttribute('lang')).toBe('nl');
  });

  test('has a title and a description that fit in a list of results', () => {
    expect(document.title.length).toBeGreaterThan(10);
    expect(document.title.length).toBeLessThanOrEqual(100);
    expect(contentOf(document, 'description')).toMatch(/^.{20,180}$/);
  });

  test('has one h1 and skips no level of headings', () => {
    const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
      // The steps of a form that are not shown now.
      .filter((heading) => !heading.closest('form [hidden]'))
      .map(({ tagName }) => Number(tagName[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, index) => {
      expect(level, `heading ${index + 1} of ${levels.join(' ')}`).toBeLessThanOrEqual(
        (levels[index - 1] ?? 6) + 1,
      );
    });
  });

  test('says at every cell of a table of a text in which column it stands', () => {
    for (const table of document.querySelectorAll('.table table')) {
      const names = [...table.querySelectorAll('thead th')].map(({ textContent }) =>
        textContent.trim().replaceAll('\u00AD', ''),
      );
      for (const row of table.querySelectorAll('tbody tr')) {
        const cells = [...row.children];
        expect(cells.map((cell) => cell.getAttribute('data-column'))).toEqual(names);
        expect(cells.filter((cell) => cell.getAttribute('role') === 'columnheader')).toEqual([]);
        const figures = cells.filter(({ textContent }) => /^[\d.,]+$/.test(textContent.trim()));
        expect(figures.filter((cell) => !cell.matches('th, [data-figure]'))).toEqual([]);
      }
    }
  });

  test('gives every table that can scroll a name of its own', () => {
    const names = [...document.querySelectorAll('.table')].map(
      (table) => table.getAttribute('aria-label') ?? '',
    );
    expect(names.filter((name) => !/: ./.test(name))).toEqual([]);
    expect(twice(names)).toEqual([]);
  });

  test('has one main part, and a name for every navigation', () => {
    expect(document.querySelectorAll('main')).toHaveLength(1);
    const nameless = document.querySelectorAll('nav:not([aria-label], [aria-labelledby])');
    expect(nameless).toHaveLength(0);
  });

  test('hides pictures that only decorate, and names the others', () => {
    const mute = [...document.querySelectorAll('svg')].filter(
      (svg) =>
        svg.closest('[aria-hidden="true"]') === null &&
        svg.closest('[role="img"]:is([aria-label], [aria-labelledby])') === null,
    );
    expect(mute.map((svg) => svg.outerHTML.slice(0, 80))).toEqual([]);
    expect(document.querySelectorAll('img:not([alt])')).toHaveLength(0);
  });

  test('opens no link in a new window', () => {
    expect(document.querySelectorAll('[target="_blank"]')).toHaveLength(0);
  });
});
