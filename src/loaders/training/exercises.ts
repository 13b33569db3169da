import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { memoize } from '../memoize.ts';
import { CONVERSATION_TAGS } from './conversation-tags.ts';
import { QUESTION_TAGS } from './question-tags.ts';
import type { Tag, TagRule } from './tag.ts';

/** Every tag of an exercise, and how it may be written. */
export const EXERCISE_TAGS: Readonly<Record<string, TagRule>> = {
  ...QUESTION_TAGS,
  ...CONVERSATION_TAGS,
  Reflection: { attributes: ['id'], holdsText: true },
  Card: { attributes: ['id', 'title'], holdsText: true },
  Media: { in: 'any', attributes: ['src', 'kind', 'title', 'minutes', 'captions'] },
};

export interface MdxNode {
  type: string;
  name?: string | null;
  /** Of a link or an image. */
  url?: string;
  alt?: string | null | undefined;
  /** Of a heading. */
  depth?: number;
  value?: unknown;
  attributes?: unknown;
  children?: readonly MdxNode[];
  position?: { start: { line: number } } | undefined;
}

const ruleOf = ({ name }: MdxNode): TagRule | undefined =>
  name && Object.hasOwn(EXERCISE_TAGS, name) ? EXERCISE_TAGS[name] : undefined;

/** Whether a node is a part of the exercise around it, such as an answer to choose. */
export function isPart(node: MdxNode): boolean {
  const place = ruleOf(node)?.in;
  return place !== undefined && place !== 'any';
}

const parser = unified().use(remarkParse).use(remarkMdx);

const textOf = (node: MdxNode): string =>
  typeof node.value === 'string' && node.type === 'text'
    ? node.value
    : (node.children ?? [])
        .filter((child) => !ruleOf(child))
        .map(textOf)
        .join(' ');

interface MdxAttribute {
  type: string;
  name?: string;
  value?: unknown;
}

export const attributesOf = ({ attributes }: MdxNode): Tag['attributes'] =>
  Object.fromEntries(
    (Array.isArray(attributes) ? (attributes as MdxAttribute[]) : [])
      .filter(({ type, name }) => type === 'mdxJsxAttribute' && name !== undefined)
      .map(({ name, value }) => [
        name ?? '',
        value === null || value === undefined ? true : typeof value === 'string' ? value : undefined,
      ]),
  );

function tagsIn(node: MdxNode): Tag[] {
  return (node.children ?? []).flatMap((child): Tag[] => {
    if (!child.name || !ruleOf(child)) return tagsIn(child);
    return [
      {
        name: child.name,
        attributes: attributesOf(child),
        children: tagsIn(child),
        text: textOf(child).replaceAll(/\s+/g, ' ').trim(),
        line: child.position?.start.line ?? 1,
      },
    ];
  });
}

/**
 * The text of an article, a page or a lesson as a tree.
 * @throws with line and column when it is no MDX.
 */
export const parseMdx = memoize((text: string): MdxNode => parser.parse(text));

/**
 * The exercises in the text of a lesson, in order. It reads the text as the site does, so that what is checked is what
 * is shown.
 * @throws with line and column when the text is no MDX.
 */
export function exercisesIn(body: string): Tag[] {
  return tagsIn(parseMdx(body));
}
