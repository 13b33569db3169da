import { fieldsOf } from './fields-of.ts';
import { say, type Texts } from '../../domain/texts/texts.ts';
import { dropResult } from './kept-result.ts';
import { badgeKey } from '../../stores/training/tab.ts';

function showWrong(form: HTMLFormElement, wrong: readonly string[]): void {
  for (const field of form.querySelectorAll<HTMLElement>('[data-field]')) {
    const name = field.dataset['field'] ?? '';
    const isWrong = wrong.includes(name);
    const input = field.querySelector('input');
    field.toggleAttribute('data-invalid', isWrong);
    field.querySelector('[data-error-for]')?.toggleAttribute('hidden', !isWrong);
    input?.setAttribute('aria-invalid', String(isWrong));
    const id = input?.id ?? '';
    input?.setAttribute('aria-describedby', `${id}-hint${isWrong ? ` ${id}-error` : ''}`);
  }
  form.querySelector<HTMLElement>('input[aria-invalid="true"]')?.focus();
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
    errors?: string[];
    error?: string;
  };
  if (data.errors) {
    showWrong(form, data.errors);
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
