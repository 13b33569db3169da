import { type MdxNode, parseMdx } from '../../training/exercises.ts';
import type { Entry } from '../entries.ts';
import { inItsLines } from '../readable.ts';

/** Every part of the text of an entry, in order, with its line in the file. */
export const nodesOf = (entry: Entry): MdxNode[] => below(parseMdx(inItsLines(entry)));

const below = (node: MdxNode): MdxNode[] =>
  (node.children ?? []).flatMap((child) => [child, ...below(child)]);

export const lineOfNode = ({ position }: MdxNode): number | undefined => position?.start.line;
