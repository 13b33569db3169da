import { t } from '../built/words.ts';
import { open } from '../browser/settled.ts';
import { lesson } from '../browser/training.ts';
import type { Walk } from './state.ts';

export const walk: Walk = async function* (page) {
  await open(page, '/contact/');
  await page.evaluate((id) => {
    localStorage.setItem(`training:lesson:${id}`, '{"schema":1,"half');
  }, lesson.id);
  await open(page, '/training/');
  await page
    .locator('[data-own-progress] [data-trouble]', { hasText: t('training-progress.trouble.damaged') })
    .waitFor();
  yield 'what the device kept cannot be read';
};
