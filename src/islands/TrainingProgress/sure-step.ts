/**
 * Plays the two steps of `SureStep.tsx`: the first button asks, the second does. The focus goes to the question, and
 * after that to where it began or to what was done.
 */
export function startSureStep(root: HTMLElement | null, onYes: () => void): void {
  const ask = root?.querySelector<HTMLElement>('[data-ask]');
  const question = root?.querySelector<HTMLElement>('[data-certain]');
  const done = root?.querySelector<HTMLElement>('[data-after]');
  if (!ask || !question || !done) return;
  const show = (isAsking: boolean, isDone: boolean, focused: HTMLElement) => {
    ask.hidden = isAsking;
    question.hidden = !isAsking;
    done.hidden = !isDone;
    focused.focus();
  };
  ask.addEventListener('click', () => show(true, false, question));
  question.querySelector('[data-no]')?.addEventListener('click', () => show(false, false, ask));
  question.querySelector('[data-yes]')?.addEventListener('click', () => {
    onYes();
    show(false, true, done);
  });
}
