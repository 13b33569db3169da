import { existsSync, readFileSync, statSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { iconDrawing } from '../src/loaders/logo.ts';
import { PICTURE_KINDS, PICTURE_SIZE, pictureAddress } from '../src/loaders/share-picture.ts';
import { readSite } from '../src/loaders/site.ts';
import { documentOf, fileOf, htmlFiles, pathOf } from './built/html.ts';
import { listed } from './built/pages.ts';

const { url: site } = readSite();

/** What a page says for who shares it. */
const tagsOf = (document: Document): Record<string, string> =>
  Object.fromEntries(
    [...document.querySelectorAll('meta[property^="og:"]')].map((tag) => [
      tag.getAttribute('property')!,
      tag.getAttribute('content')!,
    ]),
  );

const pages = listed.map((path) => ({ path, document: documentOf(fileOf(path)!) }));

test.each(pages)('$path has a title, a text and a picture for who shares it', ({ path, document }) => {
  const tags = tagsOf(document);
  expect(tags).toMatchObject({
    'og:description': document.querySelector('meta[name="description"]')?.getAttribute('content'),
    'og:url': new URL(path, site).href,
    'og:locale': 'nl_NL',
  });
  expect(tags['og:type']).toMatch(/^(article|website)$/);
  expect(tags['og:title']).toMatch(/\S/);
  expect(tags['og:image']).toMatch(`${site}/share/`);
  expect(tags['og:image:alt']).toMatch(/\S/);
  expect([tags['og:image:width'], tags['og:image:height']].map(Number)).toEqual(Object.values(PICTURE_SIZE));
  expect(document.title).toContain(tags['og:title']);
  expect(existsSync(`dist${new URL(tags['og:image']!).pathname}`)).toBe(true);
});

test.each([
  ['/', 'site'],
  ['/methode/herkenning/', 'article'],
  ['/training/grenzen/', 'module'],
  [listed.find((path) => /^\/mentoren\/(?!vergelijken)./.test(path))!, 'mentor'],
] as const)('%s shows the picture of its kind', (path, kind) => {
  expect(tagsOf(documentOf(fileOf(path)!))['og:image']).toBe(new URL(pictureAddress(kind), site).href);
});

test('a page that search engines must pass by says nothing for who shares it', () => {
  const passedBy = htmlFiles.filter((file) => !listed.includes(pathOf(file)));
  expect(passedBy.length).toBeGreaterThan(5);
  expect(passedBy.filter((file) => Object.keys(tagsOf(documentOf(file))).length > 0)).toEqual([]);
});

describe.each(PICTURE_KINDS)('the picture of %s', (kind) => {
  test('has the size that places ask for, and weighs little', async () => {
    const file = `dist${pictureAddress(kind)}`;
    const { format, width, height } = await sharp(file).metadata();
    expect({ format, width, height }).toEqual({ format: 'png', ...PICTURE_SIZE });
    expect(statSync(file).size).toBeLessThan(40_000);
  });

  test('shows more than its ground', async () => {
    const { channels } = await sharp(`dist${pictureAddress(kind)}`)
      .removeAlpha()
      .stats();
    expect(channels.filter(({ stdev }) => stdev < 20)).toEqual([]);
  });
});

test('the icon is a file that every page names, and a phone finds one of its own size', async () => {
  const icons = htmlFiles.map((file) =>
    documentOf(file).querySelector('link[rel="icon"]')?.getAttribute('href'),
  );
  expect(new Set(icons)).toEqual(new Set(['/icon.svg']));
  expect(readFileSync('dist/icon.svg', 'utf8')).toBe(iconDrawing());
  const touch = documentOf('dist/index.html').querySelector('link[rel="apple-touch-icon"]')!;
  const { width, height } = await sharp(`dist${touch.getAttribute('href')!}`).metadata();
  expect([width, height]).toEqual([180, 180]);
});
