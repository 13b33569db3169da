import { missedTurn, type SceneWays } from '../../domain/training/conversation.ts';
import { copyOf } from '../copy-of.ts';
import { scrollNear } from '../focus-top.ts';

interface Step {
  scene: HTMLElement;
  choice: HTMLElement;
  to: string;
}

type SceneOf = (id: string) => HTMLElement | undefined;

interface ConversationActs {
  /** Earlier steps, as `scene:choice`. */
  path: readonly string[];
  /** `isOver`: this step led to an end. */
  onSay: (path: string[], isOver: boolean) => void;
}

const isEnd = (scene: HTMLElement): boolean => scene.dataset['end'] !== undefined;
const textOf = (choice: HTMLElement, selector: string): string =>
  choice.querySelector(selector)?.textContent.trim() ?? '';
const choiceWords = (choice: HTMLElement): string => textOf(choice, '.conversation__says');

const stepOf = (scene: HTMLElement, choice: HTMLElement): Step => ({
  scene,
  choice,
  to: choice.dataset['to'] ?? '',
});
const nameOf = ({ scene, choice }: Step): string =>
  `${scene.dataset['scene'] ?? ''}:${choice.dataset['choice'] ?? ''}`;

/** The bubble of what was said in a scene. */
const sceneBubbles = (scene: HTMLElement): Node[] =>
  [...scene.querySelectorAll(':scope > .conversation__turn')].map((turn) => turn.cloneNode(true));

/** What both said in a step. */
function saidItem(section: HTMLElement, { scene, choice }: Step): Node {
  const item = copyOf(section, 'said');
  item.querySelector('span')?.append(choiceWords(choice));
  item.querySelector('li')?.prepend(...sceneBubbles(scene));
  return item;
}

/** What can be said in a template of the look back, and why it does what it does. */
function withReason(section: HTMLElement, template: string, choice: HTMLElement): DocumentFragment {
  const made = copyOf(section, template);
  const words = made.querySelector('.conversation__words');
  words?.append(choiceWords(choice));
  words?.nextElementSibling?.append(textOf(choice, '[data-why] p'));
  return made;
}

const choicesIn = (scene: HTMLElement): HTMLElement[] => [
  ...scene.querySelectorAll<HTMLElement>('[data-choice]'),
];
const waysOf = (scene: HTMLElement): SceneWays => ({
  id: scene.dataset['scene'] ?? '',
  end: scene.dataset['end'],
  choices: choicesIn(scene).map((choice) => ({
    id: choice.dataset['choice'] ?? '',
    to: choice.dataset['to'] ?? '',
  })),
});

/** The road of these steps, with the turn that was missed at the step where it was. */
function roadOf(section: HTMLElement, scenes: HTMLElement[], steps: readonly Step[]): Node[] {
  const path = steps.map(({ scene, to }) => ({ scene: scene.dataset['scene'] ?? '', to }));
  const missed = missedTurn(scenes.map(waysOf), path);
  return steps.map(({ scene, choice }, place) => {
    const item = withReason(section, 'looked', choice);
    const other =
      missed?.step === place && choicesIn(scene).find(({ dataset }) => dataset['choice'] === missed.choice);
    if (other) item.querySelector('li')?.append(withReason(section, 'missed', other));
    return item;
  });
}

/** The steps of this path that still exist in the text of the conversation. */
function stepsOf(path: readonly string[], start: HTMLElement, sceneOf: SceneOf): Step[] {
  const steps: Step[] = [];
  let scene = start;
  for (const name of path) {
    const step = choicesIn(scene)
      .map((choice) => stepOf(scene, choice))
      .find((one) => nameOf(one) === name);
    const next = step && sceneOf(step.to);
    if (!next) break;
    steps.push(step);
    scene = next;
  }
  return steps;
}

interface Played {
  /** It is at an end from the start. */
  isOver: boolean;
  /** Goes on where another tab came, and gives whether that is an end. */
  follow: (path: readonly string[]) => boolean;
}

/** Shows one scene at a time, keeps what was said, and looks back at the end. */
export function startConversation(section: HTMLElement, { path, onSay }: ConversationActs): Played {
  const scenes = [...section.querySelectorAll<HTMLElement>('[data-scene]')];
  const sceneOf: SceneOf = (id) => scenes.find(({ dataset }) => dataset['scene'] === id);
  const soFar = section.querySelector<HTMLElement>('[data-so-far]');
  const back = section.querySelector<HTMLElement>('[data-back]');
  const stepBack = section.querySelector<HTMLElement>('[data-step-back]');
  const [first] = scenes;
  if (!first || !soFar || !back) return { isOver: true, follow: () => true };
  let steps: Step[] = [];

  /** Shows the scene to which these steps lead, and gives it. */
  const show = (next: Step[]): HTMLElement => {
    steps = next;
    const now = sceneOf(steps.at(-1)?.to ?? '') ?? first;
    for (const scene of scenes) scene.toggleAttribute('data-now', scene === now);
    soFar.hidden = steps.length === 0;
    soFar.replaceChildren(...steps.map((step) => saidItem(section, step)));
    if (stepBack) stepBack.hidden = steps.length === 0;
    back.hidden = !isEnd(now);
    back.querySelector('ol')?.replaceChildren(...(isEnd(now) ? roadOf(section, scenes, steps) : []));
    now.append(back);
    return now;
  };
  const goOn = (next: Step[]) => {
    const now = show(next);
    onSay(steps.map(nameOf), isEnd(now));
    now.focus({ preventScroll: true });
    // What was said before stays in sight, and the choices come to the thumb.
    scrollNear(now);
  };

  back.querySelector('button')?.addEventListener('click', () => goOn([]));
  stepBack?.querySelector('button')?.addEventListener('click', () => goOn(steps.slice(0, -1)));
  section.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : undefined;
    const choice = target?.closest('.conversation__says')?.closest<HTMLElement>('[data-choice]');
    const scene = choice?.closest<HTMLElement>('[data-scene]');
    if (!choice || !scene) return;
    event.preventDefault();
    goOn([...steps, stepOf(scene, choice)]);
  });

  section.dataset['playing'] = '';
  const follow = (said: readonly string[]) => isEnd(show(stepsOf(said, first, sceneOf)));
  return { isOver: follow(path), follow };
}
