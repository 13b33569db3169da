import jsonld from 'jsonld/dist/jsonld.esm.min.js';
import { expect, test } from 'vitest';
import { readSite } from '../src/loaders/site.ts';
import { documentOf, fileOf, htmlFiles } from './built/html.ts';

const SCHEMA = 'https://schema.org';
const TERMS = {
  Article: ['headline', 'inLanguage', 'publisher', 'mainEntityOfPage'],
  Course: ['name', 'description', 'inLanguage', 'timeRequired', 'provider', 'mainEntityOfPage'],
  Organization: ['name', 'url', 'email'],
  Person: ['name', 'jobTitle', 'url'],
  WebPage: ['lastReviewed'],
} as const;

/** The part of the context of schema.org that pages may use, as it is published: a term that is not here is a fault. */
const context = {
  '@context': Object.fromEntries(
    [...Object.keys(TERMS), ...Object.values(TERMS).flat()].map((term) => [term, `${SCHEMA}/${term}`]),
  ),
};

/** The only one that pages name, and no network. */
const documentLoader = (documentUrl: string) => Promise.resolve({ document: context, documentUrl });

type Data = Record<string, unknown> & { '@type': keyof typeof TERMS };

const dataOf = (document: Document): (Data & { '@context': string })[] =>
  [...document.querySelectorAll('script[type="application/ld+json"]')].map(
    ({ textContent }) => JSON.parse(textContent) as Data & { '@context': string },
  );

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null;

/** The terms that a thing uses though its type has none of that name. */
const strange = ({ '@type': type, ...rest }: Data): string[] =>
  Object.entries(rest).flatMap(([term, value]) => [
    ...(term === '@context' || (TERMS[type] as readonly string[]).includes(term) ? [] : [`${type} ${term}`]),
    ...(isData(value) ? strange(value) : []),
  ]);

/** Every page that says something of its subject. */
const pages = htmlFiles.flatMap((file) => dataOf(documentOf(file)).map((data) => ({ file, data })));

test('what pages say of their subject is JSON-LD in words of schema.org that its type has', async () => {
  for (const { file, data } of pages) {
    expect(data['@context'], file).toBe(SCHEMA);
    expect(await jsonld.expand(data, { safe: true, documentLoader }), file).toHaveLength(1);
    expect(strange(data), file).toEqual([]);
  }
});

test.each([
  ['/', 'Organization'],
  ['/contact/', 'Organization'],
  ['/methode/herkenning/', 'Article'],
  ['/training/grenzen/', 'Course'],
])('%s says what it is about: %s', (path, type) => {
  expect(dataOf(documentOf(fileOf(path)!)).map((data) => data['@type'])).toEqual([type]);
});

test('an article has its title, and the day on which somebody checked it as the page says it', () => {
  const document = documentOf(fileOf('/methode/herkenning/')!);
  const [data] = dataOf(document);
  expect(data).toMatchObject({
    headline: document.querySelector('meta[property="og:title"]')?.getAttribute('content'),
    publisher: { name: readSite().name, url: readSite().url },
  });
  const { lastReviewed } = data!['mainEntityOfPage'] as { lastReviewed: string };
  const [year, , day] = lastReviewed.split('-');
  expect(document.querySelector('article > header')?.textContent).toMatch(
    new RegExp(`\\b${Number(day).toString()}\\s\\S+\\s${year!}`),
  );
});
