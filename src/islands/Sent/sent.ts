import { takeSent } from '../../stores/sent.ts';
import { followPlainForm } from './plain-form.ts';

const part = document.querySelector<HTMLElement>('[data-sent]');
const list = part?.querySelector('dl');
const line = part?.querySelector('template')?.content.firstElementChild;
const [term, words] = line?.children ?? [];

if (part && list && line && term && words) {
  const reference = new URLSearchParams(location.search).get('ref') ?? '';
  followPlainForm(part.dataset['sent'] ?? '', reference);
  const lines = takeSent(reference);
  for (const { label, text } of lines) {
    term.textContent = label;
    words.textContent = text;
    list.append(line.cloneNode(true));
  }
  part.hidden = lines.length === 0;
  // The browser may keep this page for "back", and on a shared computer the next person presses it.
  addEventListener('pagehide', () => part.remove());
}
