import type { SatteriProcessorOptions } from '@astrojs/markdown-satteri';
import { attributesOf, type MdxNode } from './exercises.ts';

type MdastPlugin = Extract<
  NonNullable<SatteriProcessorOptions['mdastPlugins']>[number],
  { name: string; before?: unknown }
>;

const isTitle = ({ type, depth }: MdxNode): boolean => type === 'heading' && depth === 2;

/** All words of a node, also those that an exercise says in its attributes. */
function wordsOf(node: MdxNode): string {
  const said = Object.entries(attributesOf(node)).filter(([name]) => ['why', 'says', 'hint'].includes(name));
  return [
    typeof node.value === 'string' ? node.value : '',
    ...said.map(([, words]) => words),
    ...(node.children ?? []).map(wordsOf),
  ].join(' ');
}

const countWords = (nodes: readonly MdxNode[]): number =>
  nodes.map(wordsOf).join(' ').split(/\s+/).filter(Boolean).length;

/** The text by heading. What stands before the first heading belongs to its part. */
function split(nodes: readonly MdxNode[]): MdxNode[][] {
  const parts: MdxNode[][] = [[]];
  let hasTitle = false;
  for (const node of nodes) {
    if (isTitle(node) && hasTitle) parts.push([]);
    hasTitle ||= isTitle(node);
    parts.at(-1)?.push(node);
  }
  return parts;
}

const titleOf = (part: readonly MdxNode[] | undefined): string => {
  const title = part?.find(isTitle);
  return title ? wordsOf(title).replaceAll(/\s+/g, ' ').trim() : '';
};

/** The text of a lesson in parts, each of which says how many minutes are left of those that the lesson takes. */
export function inParts(nodes: readonly MdxNode[], minutes: number): MdxNode[] {
  const parts = split(nodes);
  const weights = parts.map(countWords);
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  const all = Math.max(1, sum(weights));
  return parts.map((children, place) => {
    const left = Math.max(1, Math.round((minutes * sum(weights.slice(place))) / all));
    const facts = { number: place + 1, count: parts.length, minutes: left, next: titleOf(parts[place + 1]) };
    const attributes = Object.entries(facts).map(([name, value]) => ({
      type: 'mdxJsxAttribute',
      name,
      value: String(value),
    }));
    return { type: 'mdxJsxFlowElement', name: 'Part', attributes, children };
  });
}

/** For the MDX of lessons, which are the texts that say their goals and how many minutes they take. */
export const lessonParts: MdastPlugin = {
  name: 'lesson-parts',
  before(root, context) {
    const { minutes, goals }: Record<string, unknown> = context.data.astro?.frontmatter ?? {};
    if (typeof minutes !== 'number' || !Array.isArray(goals)) return;
    const children = inParts(root.children, minutes) as typeof root.children;
    context.replaceNode(root, { type: 'root', children });
  },
};
