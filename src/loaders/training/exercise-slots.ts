import type { SatteriProcessorOptions } from '@astrojs/markdown-satteri';
import { attributesOf, isPart, type MdxNode } from './exercises.ts';
import type { SlotWords, Tag } from './tag.ts';

type MdastPlugin = NonNullable<SatteriProcessorOptions['mdastPlugins']>[number];

/** Under which name the component of an exercise finds the text of it, and of a part of it. */
const OWN_SLOT = 'text';
const slotOfPart = (id: unknown): string => `part-${String(id)}`;

const slot = (name: string, children: readonly MdxNode[]): MdxNode => ({
  type: 'mdxJsxFlowElement',
  name: 'Fragment',
  attributes: [{ type: 'mdxJsxAttribute', name: 'slot', value: name }],
  children,
});

/** A label holds words, no paragraphs. */
const withoutParagraphs = (nodes: readonly MdxNode[]): MdxNode[] =>
  nodes.flatMap((node, place) => {
    if (node.type !== 'paragraph') return [node];
    return [...(place > 0 ? [{ type: 'break' }] : []), ...(node.children ?? [])];
  });

function slotOf(part: MdxNode): MdxNode {
  // What is in a part of a part comes from its tag: it has no markup.
  const own = (part.children ?? []).filter((child) => !isPart(child));
  return slot(slotOfPart(attributesOf(part)['id']), part.name === 'Option' ? withoutParagraphs(own) : own);
}

/** The exercise with its text in a slot, and that of each of its parts in one of its own. */
export function withSlots(exercise: MdxNode): MdxNode {
  const children = exercise.children ?? [];
  const own = children.filter((child) => !isPart(child));
  return { ...exercise, children: [slot(OWN_SLOT, own), ...children.filter(isPart).map(slotOf)] };
}

/**
 * For the MDX of lessons. What the tags of a question or a conversation say comes from `exercisesIn`, and the markup
 * between them from these slots, so that a view gets data and nothing reads markup.
 */
export const exerciseSlots: MdastPlugin = {
  name: 'exercise-slots',
  mdxJsxFlowElement(node, context) {
    if (node.name === 'Question' || node.name === 'Conversation')
      context.replaceNode(node, withSlots(node) as typeof node);
  },
};

interface Slots {
  has: (name: string) => boolean;
  render: (name: string) => Promise<string>;
}

/** The markup in the slots of an exercise. */
export async function readSlots({ children }: Tag, slots: Slots): Promise<SlotWords> {
  const read = async (name: string) => ({ html: slots.has(name) ? (await slots.render(name)).trim() : '' });
  const parts = children.map(async ({ attributes: { id } }) => {
    const name = String(id);
    return [name, await read(slotOfPart(name))] as const;
  });
  return { text: await read(OWN_SLOT), parts: new Map(await Promise.all(parts)) };
}
