import type { Tag } from '../../training/exercises.ts';
import { sentence } from '../sentences.ts';

/** What is wrong in an exercise: the tag it is about, what came, and how to mend it. */
export interface Fault {
  tag: Tag;
  came: unknown;
  expected: string;
}

const text = (tag: Tag, name: string) => {
  const value = tag.attributes[name];
  return typeof value === 'string' ? value.trim() : '';
};

/** The id of an exercise or of a part of one; empty when there is none. */
export const idOf = (tag: Tag): string => text(tag, 'id');

const fault = (tag: Tag, key: string, came?: unknown, facts = {}): Fault => ({
  tag,
  came,
  expected: sentence(`training.${key}`, facts),
});

const withoutWhy = (tags: readonly Tag[]): Fault[] =>
  tags.filter((tag) => text(tag, 'why') === '').map((tag) => fault(tag, 'why', idOf(tag)));

function twiceIn(tags: readonly Tag[]): Fault[] {
  return tags
    .filter(
      (tag, place) => tags.findIndex((other) => idOf(other) === idOf(tag)) !== place || idOf(tag) === '',
    )
    .map((tag) => fault(tag, 'partTwice', idOf(tag)));
}

const partsOf = (tag: Tag, name: string) => tag.children.filter((child) => child.name === name);

function choiceFaults(question: Tag, kind: string): Fault[] {
  const options = partsOf(question, 'Option');
  const right = options.filter(({ attributes }) => attributes['right'] === true).length;
  const counts = kind === 'one' ? right === 1 : right >= 2 && right < options.length;
  return [
    ...(options.length < 3 ? [fault(question, 'options', options.length)] : []),
    ...(counts ? [] : [fault(question, kind === 'one' ? 'oneRight' : 'moreRight', right)]),
    ...withoutWhy(options),
    ...twiceIn(options),
  ];
}

function orderFaults(question: Tag): Fault[] {
  const options = partsOf(question, 'Option');
  const places = options.map((option) => Number(text(option, 'place'))).sort((a, b) => a - b);
  const inOrder = places.length >= 3 && places.every((place, index) => place === index + 1);
  return [
    ...(inOrder ? [] : [fault(question, 'places', places.join(', '))]),
    ...withoutWhy(options),
    ...twiceIn(options),
  ];
}

function matchFaults(question: Tag): Fault[] {
  const pairs = partsOf(question, 'Pair');
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
  const answers = partsOf(question, 'Answer').filter((answer) => text(answer, 'text') !== '');
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

/** What is wrong in one practice conversation: a scene that leads nowhere, or that nobody can reach. */
export function conversationFaults(conversation: Tag): Fault[] {
  const scenes = partsOf(conversation, 'Scene');
  const byId = new Map(scenes.map((scene) => [idOf(scene), scene]));
  const choicesOf = (scene: Tag) => partsOf(scene, 'Choice');
  const reached = new Set<string>(['start']);
  for (const id of reached) {
    const scene = byId.get(id);
    for (const choice of scene ? choicesOf(scene) : []) reached.add(text(choice, 'to'));
  }
  const isEnd = (scene: Tag) => scene.attributes['end'] !== undefined;
  return [
    ...twiceIn(scenes),
    ...(byId.has('start') ? [] : [fault(conversation, 'start', [...byId.keys()].join(', '))]),
    ...(scenes.some(isEnd) ? [] : [fault(conversation, 'noEnd')]),
    ...scenes
      .filter((scene) => !reached.has(idOf(scene)))
      .map((scene) => fault(scene, 'unreachable', idOf(scene))),
    ...scenes.flatMap((scene) => {
      const choices = choicesOf(scene);
      if (isEnd(scene)) return choices.length > 0 ? [fault(scene, 'endWithChoice', idOf(scene))] : [];
      if (choices.length === 0) return [fault(scene, 'deadEnd', idOf(scene))];
      const lost = choices.filter((choice) => !byId.has(text(choice, 'to')));
      return [
        ...lost.map((choice) => fault(choice, 'toUnknown', text(choice, 'to'))),
        ...withoutWhy(choices),
      ];
    }),
  ];
}
