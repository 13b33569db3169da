import { fieldsOf } from './fields-of.ts';
import { say, type Texts } from '../../domain/texts/texts.ts';
import { dropResult } from '../../stores/training/kept-result.ts';
import { badgeKey } from '../../stores/training/tab.ts';

function showWrong(form: HTMLFormElement, why: string): void {
  const input = form.querySelector<HTMLInputElement>('input[name="name"]');
  const error = form.querySelector<HTMLElement>('[data-error]');
  form.querySelector('[data-field]')?.setAttribute('data-invalid', '');
  if (!input || !error) return;
  error.textContent = why;
  error.hidden = false;
  input.setAttribute('aria-invalid', 'true');
  input.setAttribute('aria-describedby', `${input.id}-hint ${error.id}`);
  input.focus();
}

async function ask(form: HTMLFormElement, module: string, texts: Texts): Promise<string | undefined> {
  const answer = await fetch(form.action, {
    method: 'POST',
    body: fieldsOf(form),
    headers: { Accept: 'application/json' },
  });
  const data = (await answer.json()) as {
    address?: string;
    badge?: string;
    error?: string;
  };
  if (data.error === 'empty' || data.error === 'name' || data.error === 'taken') {
    showWrong(form, say(texts, `proof.${data.error}Error`));
    return '';
  }
  if (data.error === 'expired' || data.error === 'unknown') {
    dropResult(module);
    return say(texts, `proof.${data.error}`);
  }
  if (!answer.ok || data.address === undefined) return undefined;
  try {
    sessionStorage.setItem(badgeKey(module), JSON.stringify({ of: data.address, badge: data.badge }));
  } catch {
    // Then there is a certificate without a badge.
  }
  location.assign(data.address);
  return '';
}

/** Asks for the certificate without leaving the page: what was typed stays when the connection fails. */
export function startProof(form: HTMLFormElement, module: string, texts: Texts): void {
  const status = form.querySelector<HTMLElement>('[data-status]');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void ask(form, module, texts)
      .catch(() => undefined)
      .then((said) => {
        if (status) status.textContent = said ?? say(texts, 'proof.notSent');
      });
  });
}
