import { globSync, readFileSync } from 'node:fs';

const checks = globSync('dist/training/*/toets/index.html').map(
  (file) => `/${file.slice('dist/'.length, -'index.html'.length)}`,
);

const views = globSync('dist/onderdelen/*/*/index.html').map(
  (file) => `/${file.slice('dist/'.length, -'index.html'.length)}`,
);

/** Built, but kept out of the sitemap: a search engine has no use for these. */
export const UNLISTED = [
  ...checks,
  '/onderdelen/',
  ...views,
  '/training/herhalen/',
  '/training/aantekeningen/',
  '/training/meenemen/',
  '/aanvraag/controle/',
  '/aanvraag/ontvangen/',
  '/mentor-worden/aanmelden/controle/',
  '/contact/bericht/controle/',
  '/organisaties/kennismaken/controle/',
  '/ontvangen/',
  '/niet-gelukt/',
  '/antwoord/',
  '/volgen/',
  '/verloop/',
  '/beschikbaar/',
  '/mentoren/vergelijken/',
  '/404.html',
];

/** Addresses of which all pages are made by one template. */
const COLLECTIONS = [
  /^\/methode\/[^/]+\/$/,
  /^\/hulpmiddelen\/[^/]+\/$/,
  /^\/mentoren\/(?!vergelijken)[^/]+\/$/,
  /^\/training\/(?!herhalen|aantekeningen|meenemen)[^/]+\/$/,
  /^\/training\/[^/]+\/accreditatie\/$/,
  /^\/training\/[^/]+\/toets\/$/,
  /^\/onderdelen\/[^/]+\/[^/]+\/$/,
  /^\/training\/[^/]+\/(?!accreditatie|toets)[^/]+\/$/,
];

const sitemap = readFileSync('dist/sitemap-0.xml', 'utf8');

/** The path of every page in the sitemap, such as `/methode/`. */
export const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
  ([, url = '']) => new URL(url).pathname,
);

/** The path of every page of the site. */
export const pages = [...listed, ...UNLISTED];

/** The first page of every template; a page outside a collection is a template of its own. */
export const templates = pages.filter((path, index) => pages.findIndex(alike(path)) === index);

function alike(path: string): (other: string) => boolean {
  const collection = COLLECTIONS.find((pattern) => pattern.test(path));
  return (other) => other === path || (collection?.test(other) ?? false);
}
