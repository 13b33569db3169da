import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { documentOf, fileOf, htmlFiles, pathOf } from './built/html.ts';

const ORIGIN = 'https://this.site';
const LINKING = ['href', 'src', 'action', 'formaction'];

const documents = new Map(htmlFiles.map((file) => [file, documentOf(file)]));

/** Every address in this document that is on this site, whole. The edge answers what is under /api/. */
function addresses(file: string): URL[] {
  const elements = LINKING.flatMap((name) =>
    [...documents.get(file)!.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name)!),
  );
  return [...new Set(elements)]
    .map((address) => new URL(address, ORIGIN + pathOf(file)))
    .filter(({ origin, pathname }) => origin === ORIGIN && !pathname.startsWith('/api/'));
}

function goesSomewhere({ pathname, hash }: URL): boolean {
  const file = fileOf(pathname);
  if (file === undefined || !existsSync(file)) return false;
  if (hash === '') return true;
  return Boolean(documents.get(file)?.getElementById(decodeURIComponent(hash.slice(1))));
}

test('every link goes to something that exists', () => {
  // A view in an example state leads to a module and to steps that are examples too.
  const broken = htmlFiles
    .filter((file) => !/^dist\/onderdelen\/.+\//.test(file))
    .flatMap((file) =>
      addresses(file)
        .filter((address) => !goesSomewhere(address))
        .map(({ href }) => ({ file, to: href.slice(ORIGIN.length) })),
    );
  const pagesByTarget = Map.groupBy(broken, ({ to }) => to);
  expect(
    [...pagesByTarget].map(([to, links]) => `${to} on ${links.map(({ file }) => file).join(', ')}`),
  ).toEqual([]);
});

test('a link to a page has the address of that page, without a detour', () => {
  const detours = htmlFiles.flatMap((file) =>
    addresses(file).filter(({ pathname }) => !/\.\w+$/.test(pathname) && !pathname.endsWith('/')),
  );
  expect(detours.map(String)).toEqual([]);
});
