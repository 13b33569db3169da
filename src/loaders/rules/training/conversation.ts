import * as v from 'valibot';
import { portraitChoiceShape } from '../../../domain/portrait/portrait.ts';
import { FACE } from '../../training/conversation-tags.ts';
import { attribute, childrenOf, idOf, type Tag } from '../../training/tag.ts';
import { didYouMean } from '../did-you-mean.ts';
import { type Fault, fault, twiceIn, withoutWhy } from './fault.ts';

/** How a conversation can end: each has its own sentence on the page. */
const ENDS = ['goed', 'kan-beter'];

const choicesOf = (scene: Tag) => childrenOf(scene, 'Choice');
const isEnd = (scene: Tag) => scene.attributes['end'] !== undefined;

const goesOn = (scene: Tag, ids: readonly string[]) =>
  choicesOf(scene).length > 0 && choicesOf(scene).every((choice) => ids.includes(attribute(choice, 'to')));

function sceneFaults(scene: Tag, ids: readonly string[]): Fault[] {
  const choices = choicesOf(scene);
  if (isEnd(scene)) {
    const end = attribute(scene, 'end');
    return [
      ...(choices.length > 0 ? [fault(scene, 'endWithChoice', idOf(scene))] : []),
      ...(ENDS.includes(end) ? [] : [fault(scene, 'endUnknown', end, { options: ENDS.join(', ') })]),
    ];
  }
  if (choices.length === 0) return [fault(scene, 'deadEnd', idOf(scene))];
  const lost = choices.filter((choice) => !ids.includes(attribute(choice, 'to')));
  const silent = choices.filter((choice) => attribute(choice, 'says') === '');
  return [
    ...lost.map((choice) => {
      const one = fault(choice, 'toUnknown', attribute(choice, 'to'));
      return { ...one, expected: one.expected + didYouMean(one.came, ids) };
    }),
    ...silent.map((choice) => fault(choice, 'says', idOf(choice))),
    ...withoutWhy(choices),
    ...twiceIn(choices),
  ];
}

/** Everything that comes of these scenes by going on with `next`, with them. */
function spread(from: readonly string[], next: (id: string) => readonly string[]): Set<string> {
  const reached = new Set(from);
  for (const id of reached) for (const other of next(id)) reached.add(other);
  return reached;
}

/** Scenes that nobody can reach, and scenes from which nobody can reach an end. */
function wayFaults(scenes: readonly Tag[]): Fault[] {
  const ways = scenes.flatMap((scene) =>
    choicesOf(scene).map((choice) => ({ from: idOf(scene), to: attribute(choice, 'to') })),
  );
  const reached = spread(['start'], (id) => ways.filter(({ from }) => from === id).map(({ to }) => to));
  const ending = spread(scenes.filter(isEnd).map(idOf), (id) =>
    ways.filter(({ to }) => to === id).map(({ from }) => from),
  );
  return scenes.flatMap((scene) => [
    ...(reached.has(idOf(scene)) ? [] : [fault(scene, 'unreachable', idOf(scene))]),
    ...(ending.has(idOf(scene)) ? [] : [fault(scene, 'noWayOut', idOf(scene))]),
  ]);
}

/** Parts of the drawn face that do not exist, and a part with a value where it only is there or not. */
function faceFaults(conversation: Tag): Fault[] {
  return FACE.flatMap((part) => {
    const value = conversation.attributes[part];
    const choice = portraitChoiceShape.entries[part].wrapped;
    if (value === undefined || v.is(choice, value)) return [];
    const came = `${part}="${value}"`;
    return choice.type === 'boolean'
      ? [fault(conversation, 'faceBare', came, { part })]
      : [fault(conversation, 'faceUnknown', came, { options: choice.options.join(', ') })];
  });
}

/** What is wrong in one practice conversation: a scene that leads nowhere, or that nobody can reach. */
export function conversationFaults(conversation: Tag): Fault[] {
  const scenes = childrenOf(conversation, 'Scene');
  const ids = scenes.map(idOf);
  const startsWell = ids[0] === 'start';
  const faults = [
    ...twiceIn(scenes),
    ...faceFaults(conversation),
    ...(startsWell ? [] : [fault(conversation, 'start', ids[0] ?? '')]),
    ...(scenes.some(isEnd) ? [] : [fault(conversation, 'noEnd')]),
    ...scenes.flatMap((scene) => sceneFaults(scene, ids)),
  ];
  // A broken link also makes scenes unreachable; only the broken link is reported then.
  const isWhole =
    startsWell && scenes.some(isEnd) && scenes.every((scene) => isEnd(scene) || goesOn(scene, ids));
  return isWhole ? [...faults, ...wayFaults(scenes)] : faults;
}
