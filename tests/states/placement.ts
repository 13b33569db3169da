import { t } from '../built/words.ts';
import { form, answer, module } from '../browser/training.ts';
import { open } from '../browser/settled.ts';
import type { Walk } from './state.ts';

export const walk: Walk = async function* (page) {
  await open(page, `${module.href}wat-kun-je-al/`);
  const asked = page.locator('[data-placement] form[data-live]');
  const next = page.locator('[data-act] button');
  for (const isRight of [true, false, true]) {
    const id = (await asked.getAttribute('data-question')) ?? '';
    await answer(page, id, isRight);
    await next.waitFor();
    if (!isRight) yield 'a question is answered wrong';
    await next.click();
    await form(page, id).waitFor({ state: 'detached' });
  }
  await page.getByRole('heading', { name: t('training-progress.placement.skimTitle') }).waitFor();
  yield 'the lessons to skim, and the one to begin with';
};
