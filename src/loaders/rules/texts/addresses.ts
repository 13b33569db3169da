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
