import { say } from '../../src/domain/texts/texts.ts';
import type { Env } from '../env.ts';
import { DEFAULT_LANGUAGE, pageAddress } from '../portal.ts';
import { lifePage } from '../pages/life-page.ts';
import { checkFacts } from '../training/facts.ts';

/** Fields of the form for a certificate. */
export type ProofWrong = 'name' | 'email';

/** The form for a certificate with what was filled in, and what is wrong with it. */
export async function proofPage(
  env: Env,
  module: string,
  values: Readonly<Record<string, string>>,
  wrong: readonly ProofWrong[],
): Promise<Response> {
  const { texts } = await checkFacts(env);
  const filling = { title: say(texts, 'proof.title'), shows: ['passed'], texts: {} };
  const page = await lifePage(env, pageAddress(DEFAULT_LANGUAGE, 'check', { module }), filling, 422);
  return new HTMLRewriter()
    .on('[data-title]', { element: (heading) => void heading.removeAttribute('autofocus') })
    .on('[data-proof] input', {
      element(input) {
        const name = input.getAttribute('name') ?? '';
        input.setAttribute('value', values[name] ?? '');
        if (!wrong.some((one) => one === name)) return;
        input.setAttribute('aria-invalid', 'true');
        const id = input.getAttribute('id') ?? '';
        input.setAttribute('aria-describedby', `${id}-hint ${id}-error`);
        if (wrong[0] === name) input.setAttribute('autofocus', '');
      },
    })
    .on('[data-proof] [data-error-for]', {
      element(error) {
        if (wrong.some((one) => one === error.getAttribute('data-error-for')))
          error.removeAttribute('hidden');
      },
    })
    .transform(page);
}
