import { atom } from 'nanostores';

/** The step of a flow is in the #fragment, so that back, forward and reload work as usual; answers never are. */
export const $step = atom('');

/** Without what a chat or a mail put behind it, such as the bracket that closed after the address. */
const fromAddress = () => /^#([\w-]*)/.exec(location.hash)?.[1] ?? '';

/** Follows the address. Returns a function that stops it. */
export function followSteps(): () => void {
  const follow = () => {
    // The skip link has a fragment too, which is no step.
    if (fromAddress() !== 'main') $step.set(fromAddress());
  };
  follow();
  addEventListener('hashchange', follow);
  return () => removeEventListener('hashchange', follow);
}

/** Adds an entry to the history of the browser. */
export function goToStep(step: string): void {
  location.hash = step;
}

/** Keeps the entry in the history of the browser. */
export function replaceStep(step: string): void {
  history.replaceState(history.state, '', `#${step}`);
  $step.set(step);
}
