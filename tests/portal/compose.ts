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
const blank = (text: string, letter: string): string =>
  isId(text)
    ? text
    : text.replaceAll(
        /\{\w+\}|<[^>]*>|\[[A-Z_]+\]|(\p{Lu})|(\p{L})/gu,
        (all, upper?: string, lower?: string) => (upper ? letter.toUpperCase() : lower ? letter : all),
      );

const TEXT = 'x';
/** Beside the words of a language stand names, which are the same in every language. */
const NAME = 'o';

/** The same tree with blank texts in English; what is kept by language stays there in Dutch too. */
function inEnglish(node: unknown, letter = TEXT): unknown {
  if (typeof node === 'string') return blank(node, letter);
  if (Array.isArray(node)) return node.map((one) => inEnglish(one, letter));
  if (node === null || typeof node !== 'object') return node;
  const { nl, ...rest } = node as Record<string, unknown>;
  const own = nl === undefined ? letter : NAME;
  const blanked = Object.entries(rest).map(
    ([key, child]) => [key, key === 'href' ? ARTICLE : inEnglish(child, own)] as const,
  );
  return { ...Object.fromEntries(blanked), ...(nl !== undefined && { en: inEnglish(nl), nl }) };
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** The one article of this portal, to which every link of the home page leads. */
const ARTICLE = '/methode/first-talk/';

const isAddresses = (file: string): boolean => basename(file) === 'addresses.yaml';

function copyInEnglish(from: string, to: string): void {
  const text = readFileSync(from, 'utf8');
  // Addresses stay: the pages of the first language are where their files are.
  write(to, isAddresses(from) ? text : stringify(inEnglish(parse(text))));
}

/** Our own Dutch texts, with the addresses of a second language. */
function copyAsSecond(from: string, to: string): void {
  const text = readFileSync(from, 'utf8');
  const moved = text.replaceAll(/^( *href: )\S+/gm, `$1/nl${ARTICLE}`);
  write(to, isAddresses(from) ? text.replaceAll(/^(\w+: )\//gm, '$1/nl/') : moved);
}

/** The texts of the portal itself in its second language, as far as a test reads them. */
const IN_DUTCH: readonly (readonly [string, string])[] = [
  ['Your first talk', 'Je eerste gesprek'],
  ['href: /', 'href: /nl/'],
  ['A pause is work too', 'Een pauze is ook werk'],
  ['What do you do in pause', 'Wat doe je in pauze'],
  ['Take along', 'Neem mee'],
  ['We have your message', 'We hebben je bericht'],
];

function translateOwn(content: string): void {
  for (const file of globSync('{method,training}/**/en.*', { cwd: content }).concat(
    globSync('mails/en/received-message.yaml', { cwd: content }),
  )) {
    const text = readFileSync(join(content, file), 'utf8');
    const dutch = IN_DUTCH.reduce((words, [from, to]) => words.replaceAll(from, to), text);
    write(join(content, file.replace(/\ben\b(?=[./])/, 'nl')), dutch);
  }
}

/** Composes a second portal in this folder: our code with the content of another organisation in two languages. */
export function composePortal(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of CODE) cpSync(join(root, name), join(folder, name), { recursive: true });
  // `/onderdelen/` builds with the mentors and topics of any portal; its 150 views say the same as in ours.
  rmSync(join(folder, 'src/pages/onderdelen/[view]'), { recursive: true });
  symlinkSync(join(root, 'public'), join(folder, 'public'));
  const content = join(folder, HARBOUR);
  for (const file of globSync(`${OURS}/{interface,mails}/nl/*.yaml`, { cwd: root })) {
    copyInEnglish(join(root, file), join(content, file.slice(OURS.length).replace('/nl/', '/en/')));
    copyAsSecond(join(root, file), join(content, file.slice(OURS.length)));
  }
  const lists = ['matching', 'sources', 'glossary', 'stored-fields'];
  for (const file of [...lists, ...globSync('vocabulary/*.yaml', { cwd: join(root, OURS) })].map((name) =>
    name.endsWith('.yaml') ? name : `${name}.yaml`,
  )) {
    copyInEnglish(join(root, OURS, file), join(content, file));
  }
  // The words of the criteria are laid over their numbers.
  copyAsSecond(join(root, OURS, 'matching.yaml'), join(content, 'matching.nl.yaml'));
  cpSync(join(root, OURS, 'logo.svg'), join(content, 'logo.svg'));
  cpSync(join(root, OURS, 'language'), join(content, 'language'), { recursive: true });
  cpSync(join(import.meta.dirname, 'content'), content, { recursive: true });
  translateOwn(content);
  writeFileSync(join(content, 'certificate-keys.json'), '[]');
  writeFileSync(join(content, 'training/ids.txt'), '');
}
