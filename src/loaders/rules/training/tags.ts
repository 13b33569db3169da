import { trainingId } from '../../../schemas/training.ts';
import type { Tag } from '../../training/exercises.ts';
import { mean } from '../mean.ts';
import { type Fault, fault, idOf, text } from './fault.ts';

interface Kind {
  /** In which tag it stands; without it, loose in the lesson. `any`: wherever the author likes. */
  in?: 'Question' | 'Conversation' | 'Scene' | 'any';
  attributes: readonly string[];
  /** Whether something has to be written between its tags. */
  holdsText?: true;
}

const KINDS: Readonly<Record<string, Kind>> = {
  Question: { attributes: ['id', 'goal', 'kind', 'hint', 'why'], holdsText: true },
  Option: { in: 'Question', attributes: ['id', 'right', 'place', 'why'], holdsText: true },
  Pair: { in: 'Question', attributes: ['id', 'left', 'right', 'why'] },
  Answer: { in: 'Question', attributes: ['text'] },
  Conversation: { attributes: ['id', 'title'] },
  Scene: { in: 'Conversation', attributes: ['id', 'who', 'end'], holdsText: true },
  Choice: { in: 'Scene', attributes: ['id', 'to', 'says', 'why'] },
  Reflection: { attributes: ['id'], holdsText: true },
  Card: { attributes: ['id', 'title'], holdsText: true },
  Media: { in: 'any', attributes: ['src', 'kind', 'title', 'minutes', 'captions'] },
};

const misplaced = (tag: Tag, place: string | undefined): Fault[] =>
  place === undefined
    ? [fault(tag, 'notLoose', tag.name)]
    : [fault(tag, 'misplaced', tag.name, { parent: `<${place}>` })];

function attributeFaults(tag: Tag, known: readonly string[]): Fault[] {
  const unknown = Object.keys(tag.attributes).filter((name) => !known.includes(name));
  const [first] = unknown;
  if (first !== undefined) {
    const one = fault(tag, 'attributeUnknown', first, { options: known.join(', ') });
    return [{ ...one, expected: one.expected + mean(first, known) }];
  }
  const isNamed = !known.includes('id') || trainingId.safeParse(idOf(tag)).success;
  const isTitled = !known.includes('title') || text(tag, 'title') !== '';
  const { right } = tag.attributes;
  const isBare = tag.name !== 'Option' || !('right' in tag.attributes) || right === true;
  return [
    ...(isNamed ? [] : [fault(tag, 'idForm', idOf(tag))]),
    ...(isTitled ? [] : [fault(tag, 'title')]),
    ...(isBare ? [] : [fault(tag, 'rightBare', `right="${right ?? ''}"`)]),
  ];
}

/**
 * What is wrong in the form of a tag and the tags in it: a place where it has no effect, an unknown attribute, a
 * malformed id, no text.
 */
export function tagFaults(tag: Tag, parent?: string): Fault[] {
  const kind = KINDS[tag.name];
  if (!kind) return [];
  if (kind.in !== 'any' && kind.in !== parent) return misplaced(tag, kind.in);
  return [
    ...attributeFaults(tag, kind.attributes),
    ...(kind.holdsText && tag.text === '' ? [fault(tag, 'noText', '', { name: tag.name })] : []),
    ...tag.children.flatMap((child) => tagFaults(child, tag.name)),
  ];
}
