import { copyOf } from '../copy-of.ts';

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

/** What the other one said in a scene, without the choices. */
function sceneWords(scene: HTMLElement): Node[] {
  return [...scene.children]
    .filter((child) => !child.matches('[data-choice], [data-plain-only], [data-back]'))
    .map((child) => child.cloneNode(true));
}

/** What both said in a step. */
function saidItem(section: HTMLElement, { scene, choice }: Step): Node {
  const item = copyOf(section, 'said');
  item.querySelector('span')?.append(choiceWords(choice));
  item.querySelector('li')?.prepend(...sceneWords(scene));
  return item;
}

/** What was said in a step, and why it did what it did. */
function lookedItem(section: HTMLElement, { choice }: Step): Node {
  const item = copyOf(section, 'looked');
  const [said, why] = item.querySelectorAll('p');
  said?.append(choiceWords(choice));
  why?.append(textOf(choice, '[data-why] p'));
  return item;
}

/** The steps of this path that still exist in the text of the conversation. */
function stepsOf(path: readonly string[], start: HTMLElement, sceneOf: SceneOf): Step[] {
  const steps: Step[] = [];
  let scene = start;
  for (const name of path) {
    const choices = [...scene.querySelectorAll<HTMLElement>('[data-choice]')];
    const step = choices.map((choice) => stepOf(scene, choice)).find((one) => nameOf(one) === name);
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
  const [first] = scenes;
  if (!first || !soFar || !back) return { isOver: true, follow: () => true };
  let steps: Step[] = [];

  /** Shows the scene to which these steps lead, and gives it. */
  const show = (next: Step[]): HTMLElement => {
    steps = next;
    const now = sceneOf(steps.at(-1)?.to ?? '') ?? first;
    for (const scene of scenes) scene.toggleAttribute('data-now', scene === now);
    soFar.hidden = steps.length === 0;
    soFar.querySelector('ol')?.replaceChildren(...steps.map((step) => saidItem(section, step)));
    back.hidden = !isEnd(now);
    back.querySelector('ol')?.replaceChildren(...steps.map((step) => lookedItem(section, step)));
    now.append(back);
    return now;
  };
  const goOn = (next: Step[]) => {
    const now = show(next);
    onSay(steps.map(nameOf), isEnd(now));
    now.focus();
  };

  back.querySelector('button')?.addEventListener('click', () => goOn([]));
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
