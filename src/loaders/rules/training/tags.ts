import { trainingId } from '../../../schemas/training.ts';
import { EXERCISE_TAGS } from '../../training/exercises.ts';
import { attribute, idOf, type Tag } from '../../training/tag.ts';
import { didYouMean } from '../did-you-mean.ts';
import { type Fault, fault } from './fault.ts';

const misplaced = (tag: Tag, place: string | undefined): Fault[] =>
  place === undefined
    ? [fault(tag, 'notLoose', tag.name)]
    : [fault(tag, 'misplaced', tag.name, { parent: `<${place}>` })];

function attributeFaults(tag: Tag, known: readonly string[]): Fault[] {
  const unknown = Object.keys(tag.attributes).filter((name) => !known.includes(name));
  const [first] = unknown;
  if (first !== undefined) {
    const one = fault(tag, 'attributeUnknown', first, { options: known.join(', ') });
    return [{ ...one, expected: one.expected + didYouMean(first, known) }];
  }
  const isNamed = !known.includes('id') || trainingId.safeParse(idOf(tag)).success;
  const isTitled = !known.includes('title') || attribute(tag, 'title') !== '';
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
  const rule = EXERCISE_TAGS[tag.name];
  if (!rule) return [];
  if (rule.in !== 'any' && rule.in !== parent) return misplaced(tag, rule.in);
  return [
    ...attributeFaults(tag, rule.attributes),
    ...(rule.holdsText && tag.text === '' ? [fault(tag, 'noText', '', { name: tag.name })] : []),
    ...tag.children.flatMap((child) => tagFaults(child, tag.name)),
  ];
}
