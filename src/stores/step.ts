import { atom } from 'nanostores';

/**
 * The step of a flow that is on the screen. It stands in the #fragment of the address, so that back, forward and
 * reload work as everywhere on the web; answers never stand in the address.
 */
export const $step = atom('');

const fromAddress = () => decodeURIComponent(location.hash.slice(1));

/** Follows the address from now on; returns what stops that. */
export function followSteps(): () => void {
  const follow = () => {
    // The skip link goes to the main part of the page, which is no step.
    if (fromAddress() !== 'main') $step.set(fromAddress());
  };
  follow();
  addEventListener('hashchange', follow);
  return () => removeEventListener('hashchange', follow);
}

/** Goes to a step, as a new entry in the history of the browser. */
export function goToStep(step: string): void {
  location.hash = step;
}
