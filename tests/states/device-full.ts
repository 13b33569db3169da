import { t } from '../built/words.ts';
import { open } from '../browser/settled.ts';
import { answer, lesson, live } from '../browser/training.ts';
import type { Walk } from './state.ts';

export const walk: Walk = async function* (page) {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await open(page, lesson.href);
  await live(page);
  await answer(page, lesson.questions[0]?.id ?? '', true);
  await page.locator('.lesson__trouble', { hasText: t('training-progress.trouble.full') }).waitFor();
  yield 'the device has no room';
};
