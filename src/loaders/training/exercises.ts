import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

export interface Tag {
  name: string;
  /** A bare attribute such as `right` is `true`; one with an expression in braces is `undefined`. */
  attributes: Readonly<Record<string, string | true | undefined>>;
  children: readonly Tag[];
  /** The text between the tags, without markup. */
  text: string;
  /** Line in the file, from 1, counted from the first line of the body. */
  line: number;
}

interface Node {
  type: string;
  name?: string | null;
  value?: unknown;
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: Node[];
  position?: { start: { line: number } };
}

const EXERCISES = new Set([
  'Question',
  'Option',
  'Pair',
  'Answer',
  'Conversation',
  'Scene',
  'Choice',
  'Reflection',
  'Card',
  'Media',
]);

const parser = unified().use(remarkParse).use(remarkMdx);

const textOf = (node: Node): string =>
  typeof node.value === 'string' && node.type === 'text'
    ? node.value
    : (node.children ?? [])
        .filter(({ name }) => !name || !EXERCISES.has(name))
        .map(textOf)
        .join(' ');

const attributesOf = (node: Node): Tag['attributes'] =>
  Object.fromEntries(
    (node.attributes ?? [])
      .filter(({ type, name }) => type === 'mdxJsxAttribute' && name !== undefined)
      .map(({ name, value }) => [
        name ?? '',
        value === null || value === undefined ? true : typeof value === 'string' ? value : undefined,
      ]),
  );

function tagsIn(node: Node): Tag[] {
  return (node.children ?? []).flatMap((child): Tag[] => {
    if (!child.name || !EXERCISES.has(child.name)) return tagsIn(child);
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
 * The exercises in the text of a lesson, in order. It reads the text as the site does, so that what is checked is what
 * is shown.
 * @throws with line and column when the text is no MDX.
 */
export function exercisesIn(body: string): Tag[] {
  return tagsIn(parser.parse(body) as Node);
}
