import type { Tag } from '../../training/exercises.ts';
import { type Fault, fault, idOf, partsOf, text, twiceIn, withoutWhy } from './fault.ts';

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
