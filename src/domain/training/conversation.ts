import type { PortraitChoice } from '../portrait/portrait.ts';
import type { Words } from './question.ts';

/** What you can say in a scene, and what it does. */
interface SceneChoice {
  id: string;
  /** Id of the scene that follows. */
  to: string;
  says: string;
  why: string;
}

export interface Scene {
  id: string;
  /** Who speaks. */
  who?: string | undefined;
  /** How the conversation ended here. */
  end?: string | undefined;
  text: Words;
  choices: readonly SceneChoice[];
}

/** A conversation to practise: it begins in the first scene, and every choice leads to another. */
export interface PractiseConversation {
  id: string;
  title: string;
  /** How the writer wants the one who speaks drawn. */
  face?: PortraitChoice;
  scenes: readonly Scene[];
}

export interface SceneWays {
  id: string;
  end?: string | undefined;
  choices: readonly { id: string; to: string }[];
}

/** How many choices there are from each scene to a good end; scenes without a way to it are not in it. */
function stepsToGood(scenes: readonly SceneWays[]): Map<string, number> {
  const steps = new Map(scenes.filter(({ end }) => end === 'goed').map(({ id }) => [id, 0]));
  for (const [near, count] of steps)
    for (const { id, choices } of scenes)
      if (!steps.has(id) && choices.some(({ to }) => to === near)) steps.set(id, count + 1);
  return steps;
}

/** The step after which no good end could be reached any more, and the choice that would have led there soonest. */
export function missedTurn(
  scenes: readonly SceneWays[],
  path: readonly { scene: string; to: string }[],
): { step: number; choice: string } | undefined {
  const steps = stepsToGood(scenes);
  const step = path.findIndex(({ scene, to }) => steps.has(scene) && !steps.has(to));
  const from = scenes.find(({ id }) => id === path[step]?.scene);
  const [best] = (from?.choices ?? [])
    .filter(({ to }) => steps.has(to))
    .sort((a, b) => (steps.get(a.to) ?? 0) - (steps.get(b.to) ?? 0));
  return best && { step, choice: best.id };
}
