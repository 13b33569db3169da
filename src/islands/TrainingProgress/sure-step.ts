/**
 * Makes the two steps of `SureStep.astro` work: the first button asks, the second does. The focus goes to the question,
 * and after that to where it began or to what was done.
 */
export function startSureStep(root: HTMLElement | null, onYes: () => void): void {
  const ask = root?.querySelector<HTMLButtonElement>('[data-ask]');
  const question = root?.querySelector<HTMLElement>('[data-certain]');
  const done = root?.querySelector<HTMLElement>('[data-after]');
  if (!root || !ask || !question) return;
  const show = (asking: boolean) => {
    question.hidden = !asking;
    ask.hidden = asking;
  };
  ask.addEventListener('click', () => {
    if (done) done.textContent = '';
    show(true);
    question.focus();
  });
  question.querySelector('[data-no]')?.addEventListener('click', () => {
    show(false);
    ask.focus();
  });
  question.querySelector('[data-yes]')?.addEventListener('click', () => {
    onYes();
    show(false);
    if (!done) return;
    done.textContent = root.dataset['done'] ?? '';
    done.focus();
  });
}
