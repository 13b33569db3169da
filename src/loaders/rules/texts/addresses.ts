import { globSync } from 'node:fs';
import { CONTENT } from '../../../schemas/content-root.ts';
import { type Language, readTexts } from '../../texts.ts';

/** Where the values of a place in an address come from: `{article}` is the name of a folder. */
const FOLDERS: Readonly<Record<string, string>> = {
  article: 'method/*',
  tool: 'tools/*',
  page: 'pages/*',
  mentor: 'mentors/*.{md,mdx}',
};

/** The last parts of the paths of a pattern, without the end of a file's name. */
const namesOf = (pattern: string, root: string): string[] =>
  globSync(`${CONTENT}/${pattern}`, { cwd: root }).map((path) =>
    path.replace(/^.*\//, '').replace(/\.\w+$/, ''),
  );

/** Modules and lessons by the places in an address. */
const trainingOf = (root: string): Record<string, string>[] =>
  globSync(`${CONTENT}/training/*/*/*.{md,mdx}`, { cwd: root }).map((path) => {
    const [lesson = '', module = ''] = path.split('/').slice(0, -1).reverse();
    return { module, lesson };
  });

function filled(address: string, root: string): string[] {
  const place = /\{(\w+)\}/.exec(address)?.[1];
  if (place === undefined) return [address];
  const folder = FOLDERS[place];
  if (folder) return namesOf(folder, root).map((name) => address.replace(`{${place}}`, name));
  return trainingOf(root).map(({ module = '', lesson = '' }) =>
    address.replace('{module}', module).replace('{lesson}', lesson),
  );
}

/** The address of every page of the site, in these languages. Pages that show the parts of the site are not linked to. */
export function siteAddresses(languages: readonly Language[], root: string): string[] {
  const all = languages.flatMap((language) =>
    Object.entries(readTexts(language, root)).flatMap(([key, address]) =>
      key.startsWith('addresses.') ? filled(address, root) : [],
    ),
  );
  return [...new Set(all)].filter((address) => !address.includes('{'));
}

/** The places in an address of a page by the folder of its text, in the order of the folders below. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  method: ['article'],
  tools: ['tool'],
  pages: ['page'],
  mentors: ['mentor'],
  training: ['module', 'lesson'],
};

/** The address of the page that a file of the content is; undefined of one that is no page. */
export function addressOfText(
  file: string,
  languages: readonly Language[],
  root: string,
): string | undefined {
  const [folder = '', ...names] = file
    .slice(CONTENT.length + 1)
    .replace(/\.\w+$/, '')
    .split('/');
  const language = languages.find((one) => names.at(-1) === one);
  if (language) names.pop();
  const places = PLACES[folder] ?? [];
  const texts = readTexts(language ?? languages[0] ?? '', root);
  const address = texts[`addresses.${places[names.length - 1] ?? ''}`];
  return address?.replaceAll(/\{(\w+)\}/g, (_, place: string) => names[places.indexOf(place)] ?? '');
}
