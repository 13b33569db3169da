import { readFileSync } from 'node:fs';
import { htmlFiles, pathOf } from './html.ts';

/** Addresses of which all pages are made by one template. */
const COLLECTIONS = [
  /^\/methode\/[^/]+\/$/,
  /^\/hulpmiddelen\/[^/]+\/$/,
  /^\/mentoren\/(?!vergelijken)[^/]+\/$/,
  /^\/training\/(?!herhalen|aantekeningen|meenemen)[^/]+\/$/,
  /^\/training\/[^/]+\/accreditatie\/$/,
  /^\/training\/[^/]+\/toets\/$/,
  /^\/training\/[^/]+\/onthouden\/$/,
  /^\/training\/[^/]+\/wat-kun-je-al\/$/,
  /^\/training\/[^/]+\/(?!accreditatie|toets|onthouden|wat-kun-je-al)[^/]+\/$/,
];

const sitemap = readFileSync('dist/sitemap-0.xml', 'utf8');

/** The path of every page in the sitemap, such as `/methode/`. */
export const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
  ([, url = '']) => new URL(url).pathname,
);

/** The path of every page of the site, also of those that the sitemap leaves out. */
export const pages = htmlFiles.map(pathOf);

/** The first page of every template; a page outside a collection is a template of its own. */
export const templates = pages.filter((path, index) => pages.findIndex(alike(path)) === index);

function alike(path: string): (other: string) => boolean {
  const collection = COLLECTIONS.find((pattern) => pattern.test(path));
  return (other) => other === path || (collection?.test(other) ?? false);
}

/** Whether this page shows a view as the edge or a browser would, after acts of a visitor. */
export const isViewInState = (path: string): boolean => /^\/onderdelen\/./.test(path);
