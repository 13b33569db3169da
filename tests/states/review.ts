import { saying } from '../built/words.ts';
import { open } from '../browser/settled.ts';
import { answer, form, lesson, live } from '../browser/training.ts';
import type { Walk } from './state.ts';

export const walk: Walk = async function* (page) {
  const id = lesson.questions[0]?.id ?? '';
  await page.clock.setFixedTime(new Date('2026-11-23T10:00:00'));
  await open(page, lesson.href);
  await live(page);
  await answer(page, id, false);
  await page.clock.setFixedTime(new Date('2026-11-24T11:00:00'));
  await open(page, '/training/herhalen/');
  await form(page, id).waitFor();
  yield 'a question has come back';
  await answer(page, id, false);
  await form(page, id)
    .locator('[data-said]', { hasText: saying('training-progress.review.comes') })
    .waitFor();
  yield 'a question that came back is answered';
};
