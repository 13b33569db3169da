import type { Tag } from '../../training/exercises.ts';
import { type Fault, fault, childrenNamed, text, twiceIn, withoutWhy } from './fault.ts';

function choiceFaults(question: Tag, kind: string): Fault[] {
  const options = childrenNamed(question, 'Option');
  const right = options.filter(({ attributes }) => 'right' in attributes).length;
  const counts = kind === 'one' ? right === 1 : right >= 2 && right < options.length;
  return [
    ...(options.length < 3 ? [fault(question, 'options', options.length)] : []),
    ...(counts ? [] : [fault(question, kind === 'one' ? 'oneRight' : 'moreRight', right)]),
    ...withoutWhy(options),
    ...twiceIn(options),
  ];
}

function orderFaults(question: Tag): Fault[] {
  const options = childrenNamed(question, 'Option');
  const places = options.map((option) => Number(text(option, 'place'))).sort((a, b) => a - b);
  const inOrder = places.length >= 3 && places.every((place, index) => place === index + 1);
  return [
    ...(inOrder ? [] : [fault(question, 'places', places.join(', '))]),
    ...withoutWhy(options),
    ...twiceIn(options),
  ];
}

function matchFaults(question: Tag): Fault[] {
  const pairs = childrenNamed(question, 'Pair');
  const differ = (side: string) => new Set(pairs.map((pair) => text(pair, side))).size === pairs.length;
  const whole = pairs.every((pair) => text(pair, 'left') !== '' && text(pair, 'right') !== '');
  return [
    ...(pairs.length >= 3 && whole && differ('left') && differ('right')
      ? []
      : [fault(question, 'pairs', pairs.length)]),
    ...withoutWhy(pairs),
    ...twiceIn(pairs),
  ];
}

function textFaults(question: Tag): Fault[] {
  const answers = childrenNamed(question, 'Answer').filter((answer) => text(answer, 'text') !== '');
  return [...(answers.length > 0 ? [] : [fault(question, 'answers')]), ...withoutWhy([question])];
}

/** What is wrong in one question. `goals` are those of its lesson. */
export function questionFaults(question: Tag, goals: readonly string[]): Fault[] {
  const kind = text(question, 'kind');
  const goal = text(question, 'goal');
  const unknown = goals.includes(goal)
    ? []
    : [fault(question, 'goalUnknown', goal, { options: goals.join(', ') })];
  switch (kind) {
    case 'one':
    case 'more':
      return [...unknown, ...choiceFaults(question, kind)];
    case 'order':
      return [...unknown, ...orderFaults(question)];
    case 'match':
      return [...unknown, ...matchFaults(question)];
    case 'text':
      return [...unknown, ...textFaults(question)];
    default:
      return [...unknown, fault(question, 'kind', kind)];
  }
}
