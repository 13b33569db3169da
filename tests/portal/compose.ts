import { cpSync, globSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { root } from '../../scripts/child.ts';

/** What a build and the edge need of this repository; the content comes from another folder. */
const CODE = ['src', 'functions', 'astro.config.mjs', 'tsconfig.json', 'package.json', 'wrangler.jsonc'];
const OURS = 'content';
/** The value of CONTENT. */
export const HARBOUR = 'harbour';

const isId = (text: string): boolean => /^[a-z][a-zA-Z0-9-]*$/.test(text);

/** Blanks every letter, so that Dutch on a page can only come from code. Facts, tags and addresses stay. */
const blank = (text: string): string =>
  isId(text)
    ? text
    : text.replaceAll(
        /\{\w+\}|<[^>]*>|\[[A-Z_]+\]|(\p{Lu})|(\p{L})/gu,
        (all, upper?: string, lower?: string) => (upper ? 'X' : lower ? 'x' : all),
      );

/** The same tree with blank texts, the Dutch ones under `en`. */
function inEnglish(node: unknown): unknown {
  if (typeof node === 'string') return blank(node);
  if (Array.isArray(node)) return node.map(inEnglish);
  if (node === null || typeof node !== 'object') return node;
  const { nl, ...rest } = node as Record<string, unknown>;
  const children = Object.entries(rest).filter(([key]) => key !== 'en' || nl === undefined);
  const named = nl === undefined ? children : [...children, ['en', nl] as const];
  return Object.fromEntries(named.map(([key, child]) => [key, inEnglish(child)]));
}

function copyInEnglish(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  const text = readFileSync(from, 'utf8');
  // Addresses stay: the pages of the first language are where their files are.
  const isAddresses = basename(from) === 'addresses.yaml';
  writeFileSync(to, isAddresses ? text : stringify(inEnglish(parse(text))));
}

/** Composes a second portal in this folder: our code with the content of another organisation in another language. */
export function composePortal(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of CODE) cpSync(join(root, name), join(folder, name), { recursive: true });
  // `/onderdelen/` uses examples from our own content.
  rmSync(join(folder, 'src/pages/onderdelen'), { recursive: true });
  symlinkSync(join(root, 'public'), join(folder, 'public'));
  const content = join(folder, HARBOUR);
  for (const file of globSync(`${OURS}/{interface,mails}/nl/*.yaml`, { cwd: root })) {
    copyInEnglish(join(root, file), join(content, file.slice(OURS.length).replace('/nl/', '/en/')));
  }
  const lists = ['matching', 'sources', 'glossary', 'stored-fields'];
  for (const file of [...lists, ...globSync('vocabulary/*.yaml', { cwd: join(root, OURS) })].map((name) =>
    name.endsWith('.yaml') ? name : `${name}.yaml`,
  )) {
    copyInEnglish(join(root, OURS, file), join(content, file));
  }
  cpSync(join(root, OURS, 'language'), join(content, 'language'), { recursive: true });
  cpSync(join(import.meta.dirname, 'content'), content, { recursive: true });
  writeFileSync(join(content, 'certificate-keys.json'), '[]');
  writeFileSync(join(content, 'training/ids.txt'), '');
}
