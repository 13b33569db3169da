import { t } from '../built/words.ts';
import { open } from '../browser/settled.ts';
import { answer, importFile, copyOf, lesson, live } from '../browser/training.ts';
import type { Walk } from './state.ts';

export const walk: Walk = async function* (page) {
  const status = page.locator('[data-progress-transfer] [data-status]');
  const refused = { name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('[1]') };
  await open(page, lesson.href);
  await live(page);
  await answer(page, lesson.questions[0]?.id ?? '', true);
  const file = await copyOf(page);
  await page.getByRole('button', { name: t('training-progress.transfer.linkMake') }).click();
  await page.locator('[data-qr] svg').waitFor();
  yield 'progress can be taken to another device by a link and its QR code';
  await importFile(page, refused);
  await status.filter({ hasText: t('training-progress.transfer.damaged') }).waitFor();
  yield 'a file that is no copy is refused';
  await importFile(page, file);
  await page.locator('[data-found]').waitFor();
  yield 'a copy is found';
  await page.getByRole('button', { name: t('training-progress.transfer.import') }).click();
  await status.filter({ hasText: t('training-progress.transfer.imported') }).waitFor();
  yield 'a copy is imported';
};
