import { existsSync, globSync, readFileSync } from 'node:fs';
import { Window } from 'happy-dom';

/** Every HTML file of the built site, from the folder of the project: `dist/contact/index.html`. */
export const htmlFiles = globSync('dist/**/*.html', { exclude: ['dist/pagefind', 'dist/.prerender'] }).sort();

/** The file behind a path of the site, with or without a query; undefined when nothing is there. */
export function fileOf(path: string): string | undefined {
  const file = `dist${decodeURI(new URL(path, 'https://site.example').pathname)}`;
  return [file.endsWith('/') ? `${file}index.html` : file].find((name) => existsSync(name));
}

/** The path of the page that this HTML file is. */
export function pathOf(file: string): string {
  return file.slice('dist'.length).replace(/index\.html$/, '');
}

// One window for all: each holds on to its documents, and a run of hundreds of pages ended out of memory.
const parser = new new Window().DOMParser();

/** This HTML as a document. No script in it runs. */
export const parsed = (html: string): Document =>
  parser.parseFromString(html, 'text/html') as unknown as Document;

const documents = new Map<string, Document>();

/** The document in this HTML file, to read only: it is parsed once for all files of a worker. No script in it runs. */
export function documentOf(file: string): Document {
  const known = documents.get(file);
  if (known) return known;
  const document = parsed(readFileSync(file, 'utf8'));
  documents.set(file, document);
  return document;
}
