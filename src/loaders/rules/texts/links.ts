import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CONTENT } from '../../../schemas/content-root.ts';
import type { MdxNode } from '../../training/exercises.ts';
import { didYouMean } from '../did-you-mean.ts';
import { type Entry, readEntries } from '../entries.ts';
import type { Problem } from '../problem.ts';
import { ruleSentence } from '../sentences.ts';
import { readYamlText } from '../yaml-text.ts';
import { lineOfNode, nodesOf } from './nodes.ts';

const ELSEWHERE = /^(?:https?:\/\/|mailto:|tel:|#)/;

/** What is expected in the place of a link; nothing of a link that leads somewhere. */
function linkFault(href: string, known: readonly string[]): string | undefined {
  if (ELSEWHERE.test(href)) return undefined;
  const [path = ''] = href.split(/[?#]/);
  return known.includes(path) ? undefined : ruleSentence('linkUnknown') + didYouMean(path, known);
}

function imageFault({ url = '', alt }: MdxNode, file: string, root: string): string | undefined {
  if (!alt?.trim()) return ruleSentence('image.alt');
  const path = url.startsWith('/') ? join(root, 'public', url) : join(root, dirname(file), url);
  return url !== '' && !/^\w+:/.test(url) && existsSync(path) ? undefined : ruleSentence('image.file');
}

/** A link of a text or a field, and the place where it is written. */
export interface WrittenLink extends Pick<Problem, 'file' | 'line' | 'field'> {
  href: string;
}

const brokenLinks = (links: readonly WrittenLink[], known: readonly string[]): Problem[] =>
  links.flatMap(({ href, ...place }) => {
    const expected = linkFault(href, known);
    return expected ? [{ ...place, came: href, expected }] : [];
  });

const textLinks = (entry: Entry): WrittenLink[] =>
  nodesOf(entry)
    .filter(({ type }) => type === 'link' || type === 'definition')
    .map((node) => ({
      file: entry.file,
      line: lineOfNode(node),
      field: ruleSentence('link'),
      href: node.url ?? '',
    }));

/** Links in a text that lead nowhere, and images that are not there or that nobody can hear about. */
export const checkLinks = (entry: Entry, known: readonly string[], root: string): Problem[] => [
  ...brokenLinks(textLinks(entry), known),
  ...nodesOf(entry).flatMap((node): Problem[] => {
    const expected = node.type === 'image' ? imageFault(node, entry.file, root) : undefined;
    if (!expected) return [];
    const place = { file: entry.file, line: lineOfNode(node), field: ruleSentence('image.field') };
    return [{ ...place, came: node.url, expected }];
  }),
];

/** Every `href` below a value, with its path. */
function hrefsIn(value: unknown, path: PropertyKey[] = []): { path: PropertyKey[]; href: string }[] {
  if (!(value instanceof Object)) return [];
  return Object.entries(value).flatMap(([key, child]: [string, unknown]) => {
    const own = [...path, Array.isArray(value) ? Number(key) : key];
    return key === 'href' && typeof child === 'string' ? [{ path: own, href: child }] : hrefsIn(child, own);
  });
}

type Fields = Pick<Entry, 'file' | 'lineOf'> & { data: unknown };

const fieldLinks = ({ file, lineOf, data }: Fields): WrittenLink[] =>
  hrefsIn(data).map(({ path, href }) => ({ file, line: lineOf?.(path), field: path.join('.'), href }));

/** Fields with a link that leads nowhere: `next` of an article, `action` of a page, `href` in a list. */
export const checkHrefs = (fields: Fields, known: readonly string[]): Problem[] =>
  brokenLinks(fieldLinks(fields), known);

const listLinks = (root: string): WrittenLink[] =>
  globSync(`${CONTENT}/interface/*/*.yaml`, { cwd: root })
    .sort()
    .flatMap((file) => {
      const { data, lineOf } = readYamlText(readFileSync(`${root}/${file}`, 'utf8'), 'core');
      return fieldLinks({ file, data, lineOf });
    });

/** The same in the texts of the interface. */
export const checkListHrefs = (known: readonly string[], root: string): Problem[] =>
  brokenLinks(listLinks(root), known);

/** Every link that is written in the content. */
export const writtenLinks = (root: string): WrittenLink[] => [
  ...readEntries('{mentors,method,pages,tools,training}', root).entries.flatMap((entry) => [
    ...fieldLinks(entry),
    ...textLinks(entry),
  ]),
  ...listLinks(root),
];
