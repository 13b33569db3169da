import { attributesOf, type MdxNode, parseMdx } from './exercises.ts';

/** What a lesson gives to take along. */
export interface TakeAlong {
  /** The sentence with which its last part begins. */
  sentence: string;
  points: readonly string[];
  /** Its cards for in a pocket. */
  cards: readonly { title: string; points: readonly string[] }[];
}

const wordsOf = (node: MdxNode): string =>
  typeof node.value === 'string' ? node.value : (node.children ?? []).map(wordsOf).join('');
const textOf = (node: MdxNode): string => wordsOf(node).replaceAll(/\s+/g, ' ').trim();

const pointsIn = (nodes: readonly MdxNode[]): string[] =>
  nodes.flatMap((node) => (node.type === 'list' ? (node.children ?? []).map(textOf) : []));

const cardsIn = (node: MdxNode): MdxNode[] =>
  node.name === 'Card' ? [node] : (node.children ?? []).flatMap(cardsIn);

/** Reads from the text of a lesson what its last part and its cards say. */
export function takeAlongIn(body: string): TakeAlong {
  const tree = parseMdx(body);
  const nodes = tree.children ?? [];
  const last = nodes.slice(nodes.findLastIndex(({ type, depth }) => type === 'heading' && depth === 2) + 1);
  const sentence = last.find(({ type }) => type === 'paragraph');
  return {
    sentence: sentence ? textOf(sentence) : '',
    points: pointsIn(last),
    cards: cardsIn(tree).map((card) => ({
      title: String(attributesOf(card)['title'] ?? ''),
      points: pointsIn(card.children ?? []),
    })),
  };
}
