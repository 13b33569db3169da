import {
  type Question,
  QUESTION_KINDS,
  type QuestionKind,
  type Words,
} from '../../domain/training/question.ts';
import { type Fault, fault, twiceIn, withoutWhy } from '../rules/training/fault.ts';
import { attribute, childrenOf, idOf, type SlotWords, type Tag, type TagRule } from './tag.ts';

/** The tags of a question. */
export const QUESTION_TAGS = {
  Question: { attributes: ['id', 'goal', 'kind', 'hint', 'why'], holdsText: true },
  Option: { in: 'Question', attributes: ['id', 'right', 'place', 'why'], holdsText: true },
  Pair: { in: 'Question', attributes: ['id', 'left', 'right', 'why'] },
  Answer: { in: 'Question', attributes: ['text'] },
} as const satisfies Record<string, TagRule>;

type OwnPart<Kind> = Kind extends Question ? Omit<Kind, 'id' | 'goal' | 'text' | 'hint'> : never;

/** How one kind of question is written: what is wrong in it, and what its tags say. */
interface Writing {
  faults: (question: Tag) => Fault[];
  read: (question: Tag, wordsOf: (part: Tag) => Words) => OwnPart<Question>;
}

const choice = (kind: 'one' | 'more'): Writing => ({
  faults(question) {
    const options = childrenOf(question, 'Option');
    const right = options.filter(({ attributes }) => 'right' in attributes).length;
    const counts = kind === 'one' ? right === 1 : right >= 2 && right < options.length;
    return [
      ...(options.length < 3 ? [fault(question, 'options', options.length)] : []),
      ...(counts ? [] : [fault(question, kind === 'one' ? 'oneRight' : 'moreRight', right)]),
      ...withoutWhy(options),
      ...twiceIn(options),
    ];
  },
  read: (question, wordsOf) => ({
    kind,
    options: childrenOf(question, 'Option').map((option) => ({
      id: idOf(option),
      text: wordsOf(option),
      why: attribute(option, 'why'),
      right: 'right' in option.attributes,
    })),
  }),
});

const order: Writing = {
  faults(question) {
    const options = childrenOf(question, 'Option');
    const places = options.map((option) => Number(attribute(option, 'place'))).sort((a, b) => a - b);
    const inOrder = places.length >= 3 && places.every((place, index) => place === index + 1);
    return [
      ...(inOrder ? [] : [fault(question, 'places', places.join(', '))]),
      ...withoutWhy(options),
      ...twiceIn(options),
    ];
  },
  read: (question, wordsOf) => ({
    kind: 'order',
    options: childrenOf(question, 'Option').map((option) => ({
      id: idOf(option),
      text: wordsOf(option),
      why: attribute(option, 'why'),
      place: Number(attribute(option, 'place')),
    })),
  }),
};

const match: Writing = {
  faults(question) {
    const pairs = childrenOf(question, 'Pair');
    const differ = (side: string) =>
      new Set(pairs.map((pair) => attribute(pair, side))).size === pairs.length;
    const whole = pairs.every((pair) => attribute(pair, 'left') !== '' && attribute(pair, 'right') !== '');
    return [
      ...(pairs.length >= 3 && whole && differ('left') && differ('right')
        ? []
        : [fault(question, 'pairs', pairs.length)]),
      ...withoutWhy(pairs),
      ...twiceIn(pairs),
    ];
  },
  read: (question) => ({
    kind: 'match',
    options: childrenOf(question, 'Pair').map((pair) => ({
      id: idOf(pair),
      text: attribute(pair, 'left'),
      why: attribute(pair, 'why'),
      match: attribute(pair, 'right'),
    })),
  }),
};

const acceptedIn = (question: Tag): string[] =>
  childrenOf(question, 'Answer')
    .map((answer) => attribute(answer, 'text'))
    .filter((accepted) => accepted !== '');

const text: Writing = {
  faults: (question) => [
    ...(acceptedIn(question).length > 0 ? [] : [fault(question, 'answers')]),
    ...withoutWhy([question]),
  ],
  read: (question) => ({ kind: 'text', accepts: acceptedIn(question), why: attribute(question, 'why') }),
};

const WRITINGS: Readonly<Record<QuestionKind, Writing>> = {
  one: choice('one'),
  more: choice('more'),
  order,
  match,
  text,
};

const isKind = (kind: string): kind is QuestionKind => Object.hasOwn(QUESTION_KINDS, kind);

/** What is wrong in one question. `goals` are those of its lesson. */
export function questionFaults(question: Tag, goals: readonly string[]): Fault[] {
  const kind = attribute(question, 'kind');
  const goal = attribute(question, 'goal');
  return [
    ...(goals.includes(goal) ? [] : [fault(question, 'goalUnknown', goal, { options: goals.join(', ') })]),
    ...(isKind(kind) ? WRITINGS[kind].faults(question) : [fault(question, 'kind', kind)]),
  ];
}

/**
 * A question of a lesson as its tags say it.
 * @throws when its kind is none, which the rules of the content found before.
 */
export function questionFrom(tag: Tag, { text: own, parts }: SlotWords): Question {
  const kind = attribute(tag, 'kind');
  if (!isKind(kind)) throw new Error(`<Question id="${idOf(tag)}"> has no kind that is known.`);
  return {
    id: idOf(tag),
    goal: attribute(tag, 'goal'),
    text: own,
    hint: attribute(tag, 'hint') || undefined,
    ...WRITINGS[kind].read(tag, (part) => parts.get(idOf(part)) ?? ''),
  };
}
