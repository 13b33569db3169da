import { takeSent } from '../../stores/sent.ts';

const part = document.querySelector<HTMLElement>('[data-sent]');
const list = part?.querySelector('dl');

/** A line as the check page shows it, without a way to change it. */
function lineOf({ label, text }: { label: string; text: string }): HTMLElement {
  const line = document.createElement('div');
  const term = document.createElement('dt');
  const words = document.createElement('dd');
  term.textContent = label;
  words.textContent = text;
  line.append(term, words);
  return line;
}

if (part && list) {
  const lines = takeSent(new URLSearchParams(location.search).get('ref') ?? '');
  list.replaceChildren(...lines.map(lineOf));
  part.hidden = lines.length === 0;
  // The browser may keep this page for "back", and on a shared computer the next person presses it.
  addEventListener('pagehide', () => {
    list.replaceChildren();
    part.hidden = true;
  });
}
