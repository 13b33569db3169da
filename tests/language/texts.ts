import { globSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A text that people read: the file, where in it, and what it says. */
export interface Text {
  file: string;
  where: string;
  says: string;
}

/** Languages besides Dutch, also before the site has them: names of languages are in both. */
const { languages } = parse(readFileSync('content/site.yaml', 'utf8')) as { languages: string[] };
const OTHERS = ['en', ...languages.filter((language) => language !== 'nl')];

/**
 * Names, dates, addresses and ids, which nobody reads as sentences. `search` and `searchWords` hold what people type.
 * The words of another language stand below its code.
 */
const NO_TEXT = new Set([
  'search',
  'searchWords',
  'url',
  'href',
  'authors',
  'id',
  'next.href',
  ...OTHERS,
  'lang',
  'source',
]);

function walk(node: unknown, where: string[]): [string, string][] {
  if (typeof node === 'string') return [[where.join('.'), node]];
  if (node === null || typeof node !== 'object') return [];
  return Object.entries(node).flatMap(([key, child]) =>
    NO_TEXT.has(key) ? [] : walk(child, [...where, key]),
  );
}

/** Whether a file is in Dutch: its language is its name, its folder, or what stands between its name and its end. */
export const isDutch = (file: string): boolean => !OTHERS.some((other) => file.split(/[/.]/).includes(other));

/** The texts in a YAML file, one per value. */
function inYaml(file: string, yaml: string): Text[] {
  return walk(parse(yaml), []).map(([where, says]) => ({ file, where, says }));
}

/** Every text of the interface, with a 3 for each fact, such as `{count}`. */
export function interfaceTexts(): Text[] {
  return globSync('content/interface/nl/*.yaml').flatMap((file) =>
    inYaml(file, readFileSync(file, 'utf8')).map((text) => ({
      ...text,
      says: text.says.replaceAll(/\{\w+\}|\[[A-Z_]+\]/g, '3'),
    })),
  );
}

/** Texts in the other YAML files: words, explanations, what sources say. */
export function dataTexts(): Text[] {
  return globSync('content/**/*.yaml')
    .filter((file) => !/^content\/(interface|language)\//.test(file) && isDutch(file))
    .flatMap((file) => inYaml(file, readFileSync(file, 'utf8')));
}

/** Front matter and body of every article, page, tool and mentor. A line of the body is one text. */
export function articleTexts(): Text[] {
  return globSync('content/**/*.mdx')
    .filter(isDutch)
    .flatMap((file) => {
      const [, front = '', body = ''] =
        /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(file, 'utf8')) ?? [];
      const first = front.split('\n').length + 3;
      const lines = paragraphs(body).map(({ line, says }) => ({ file, where: `line ${first + line}`, says }));
      return [...inYaml(file, front), ...lines];
    });
}

/** Lines that belong together, without marks, tags and addresses; a cell of a table is a paragraph. */
function paragraphs(body: string): { line: number; says: string }[] {
  const found: { line: number; says: string }[] = [];
  let isOpen = false;
  body.split('\n').forEach((raw, line) => {
    const attributes = [...raw.matchAll(/ (?:title|label|hint|why|left|right|says)="([^"]*)"/g)].map(
      ([, says = '']) => says,
    );
    const cells = /^\s*\|/.test(raw) ? raw.split('|') : [raw];
    const texts = cells.map(plain).filter((says) => /\p{L}/u.test(says));
    const continues = isOpen && cells.length === 1 && /^\s*[^\s#>|<*\d-]/.test(raw);
    const last = found.at(-1);
    if (last && continues && texts[0] !== undefined) last.says += ` ${texts[0]}`;
    else found.push(...texts.map((says) => ({ line, says })));
    found.push(...attributes.map((says) => ({ line, says })));
    isOpen = texts.length === 1 && attributes.length === 0 && !raw.startsWith('#');
  });
  return found;
}

function plain(markdown: string): string {
  return markdown
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/\]\([^)]*\)/g, '')
    .replaceAll(/^\s*(?:[#>*-]|\d+\.)+\s+(?:\[[ x]\]\s*)?/g, '')
    .replaceAll(/\*\*|__|[[\]`]/g, '')
    .trim();
}
