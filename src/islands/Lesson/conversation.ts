import { say, type Texts } from '../../domain/texts/texts.ts';
import { make } from './make.ts';

interface Step {
  scene: HTMLElement;
  choice: HTMLElement;
  to: string;
}

export interface ConversationActs {
  texts: Texts;
  /** Earlier steps, as `scene:choice`. */
  path: readonly string[];
  onSay: (path: string[]) => void;
}

const choiceWords = (choice: HTMLElement): string =>
  choice.querySelector('.conversation__says')?.textContent.trim() ?? '';
const choiceWhy = (choice: HTMLElement): string =>
  choice.querySelector('[data-why] p')?.textContent.trim() ?? '';

/** What the other one said in a scene, without the choices. */
function sceneWords(scene: HTMLElement): Node[] {
  return [...scene.children]
    .filter((child) => !child.matches('[data-choice], [data-plain-only], .conversation__back'))
    .map((child) => child.cloneNode(true));
}

/** Shows one scene at a time, keeps what was said, and looks back at the end. */
export function startConversation(section: HTMLElement, { texts, path, onSay }: ConversationActs): void {
  const scenes = [...section.querySelectorAll<HTMLElement>('[data-scene]')];
  const sceneOf = (id: string) => scenes.find(({ dataset }) => dataset['scene'] === id);
  const start = scenes[0];
  if (!start) return;
  const first = start;
  const list = make('ol', { class: 'conversation__said', role: 'list' });
  const soFar = make('details', { class: 'conversation__so-far', hidden: true });
  soFar.append(make('summary', {}, say(texts, 'talk.so')), list);
  section.querySelector('.conversation__scenes')?.before(soFar);
  const back = make('div', { class: 'conversation__back' });
  let steps: Step[] = [];

  function stepOf(scene: HTMLElement, choice: HTMLElement): Step {
    return { scene, choice, to: choice.dataset['to'] ?? '' };
  }

  /** The steps that still exist in the text of the conversation. */
  function stepsOf(kept: readonly string[]): Step[] {
    const found: Step[] = [];
    let scene = first;
    for (const name of kept) {
      const [sceneId, choiceId] = name.split(':');
      if (scene.dataset['scene'] !== sceneId) break;
      const choices = [...scene.querySelectorAll<HTMLElement>('[data-choice]')];
      const choice = choices.find(({ dataset }) => dataset['choice'] === choiceId);
      const next = sceneOf(choice?.dataset['to'] ?? '');
      if (!choice || !next) break;
      found.push(stepOf(scene, choice));
      scene = next;
    }
    return found;
  }

  function lookBack(): HTMLElement[] {
    const items = steps.map(({ choice }) =>
      make(
        'li',
        {},
        make('p', { class: 'conversation__mine' }, choiceWords(choice)),
        make('p', {}, choiceWhy(choice)),
      ),
    );
    const again = make('button', { class: 'button', 'data-kind': 'secondary', type: 'button' });
    again.append(say(texts, 'talk.again'));
    again.addEventListener('click', () => go([], true));
    return [
      make('h4', {}, say(texts, 'talk.back')),
      make('ol', { role: 'list', class: 'conversation__looked' }, ...items),
      make('p', {}, again),
    ];
  }

  function showSoFar(): void {
    soFar.hidden = steps.length === 0;
    list.replaceChildren(
      ...steps.map(({ scene, choice }) =>
        make(
          'li',
          {},
          ...sceneWords(scene),
          make('p', { class: 'conversation__mine' }, `${say(texts, 'talk.said')}: ${choiceWords(choice)}`),
        ),
      ),
    );
  }

  function go(next: Step[], withFocus: boolean): void {
    steps = next;
    const now = sceneOf(steps.at(-1)?.to ?? '') ?? first;
    for (const scene of scenes) scene.toggleAttribute('data-now', scene === now);
    showSoFar();
    back.remove();
    if (now.dataset['end'] !== undefined) {
      back.replaceChildren(...lookBack());
      now.append(back);
    }
    if (withFocus) {
      onSay(
        steps.map(({ scene, choice }) => `${scene.dataset['scene'] ?? ''}:${choice.dataset['choice'] ?? ''}`),
      );
      now.focus();
    }
  }

  section.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : undefined;
    const choice = target?.closest('.conversation__says')?.closest<HTMLElement>('[data-choice]');
    const scene = choice?.closest<HTMLElement>('[data-scene]');
    if (!choice || !scene) return;
    event.preventDefault();
    go([...steps, stepOf(scene, choice)], true);
  });

  section.dataset['playing'] = '';
  go(stepsOf(path), false);
}
