import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CONTENT } from '../../../schemas/content-root.ts';
import type { MdxNode } from '../../training/exercises.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { Entry } from '../entries.ts';
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

/** Links in a text that lead nowhere, and images that are not there or that nobody can hear about. */
export function checkLinks(entry: Entry, known: readonly string[], root: string): Problem[] {
  return nodesOf(entry).flatMap((node): Problem[] => {
    const { url = '', type } = node;
    const place = { file: entry.file, line: lineOfNode(node) };
    if (type === 'image') {
      const expected = imageFault(node, entry.file, root);
      return expected ? [{ ...place, field: ruleSentence('image.field'), came: url, expected }] : [];
    }
    if (type !== 'link' && type !== 'definition') return [];
    const expected = linkFault(url, known);
    return expected ? [{ ...place, field: ruleSentence('link'), came: url, expected }] : [];
  });
}

/** Every `href` below a value, with its path. */
function hrefsIn(value: unknown, path: PropertyKey[] = []): { path: PropertyKey[]; href: string }[] {
  if (!(value instanceof Object)) return [];
  return Object.entries(value).flatMap(([key, child]: [string, unknown]) => {
    const own = [...path, Array.isArray(value) ? Number(key) : key];
    return key === 'href' && typeof child === 'string' ? [{ path: own, href: child }] : hrefsIn(child, own);
  });
}

/** Fields with a link that leads nowhere: `next` of an article, `action` of a page, `href` in a list. */
export const checkHrefs = (
  { file, lineOf, data }: Pick<Entry, 'file' | 'lineOf'> & { data: unknown },
  known: readonly string[],
): Problem[] =>
  hrefsIn(data).flatMap(({ path, href }) => {
    const expected = linkFault(href, known);
    return expected ? [{ file, line: lineOf?.(path), field: path.join('.'), came: href, expected }] : [];
  });

/** The same in the texts of the interface. */
export const checkListHrefs = (known: readonly string[], root: string): Problem[] =>
  globSync(`${CONTENT}/interface/*/*.yaml`, { cwd: root })
    .sort()
    .flatMap((file) => {
      const { data, lineOf } = readYamlText(readFileSync(`${root}/${file}`, 'utf8'), 'core');
      return checkHrefs({ file, data, lineOf }, known);
    });
