import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { afterAll, describe, expect, test } from 'vitest';
import { NOTHING } from '../src/domain/training/progress.ts';
import { answered, finished } from '../src/domain/training/record.ts';
import { packQrLink } from '../src/islands/ProgressTransfer/link.ts';
import { t } from './built/words.ts';
import { openBrowser } from './browser/browser.ts';
import { answer as answerCheck, handIn, PAGE, QUESTIONS } from './browser/final-check.ts';
import { open } from './browser/settled.ts';
import {
  answer,
  importFile,
  copyOf,
  form,
  keys,
  lesson,
  lessons,
  module,
  modules,
  visitLive,
  withNote,
} from './browser/training.ts';

const browser = await openBrowser();
afterAll(() => browser.close());
const visit = (path: string) => visitLive(browser, path);

/** Every lesson is done and every question answered. */
const whole = lessons.reduce((progress, { id, questions }, place) => {
  const now = new Date(Date.parse('2026-11-23T10:00:00Z') + place * 171_234_567);
  const answers = questions.reduce(
    (kept, question) => answered(kept, question.id, { opt: ['a'], ok: true, sure: true }, now),
    progress,
  );
  return finished(answers, id, now);
}, NOTHING);

describe('moving progress to another device', () => {
  test('a file from another device adds to what is here, also a second time', async () => {
    await using there = await visit(lesson.href);
    await answer(there.page, lesson.questions[0]!.id, true);
    const file = await copyOf(there.page);
    await using here = await visit(lesson.href);
    const { page } = here;
    await answer(page, lesson.questions[1]!.id, true);
    for (let time = 0; time < 2; time += 1) {
      await open(page, '/training/meenemen/');
      await importFile(page, file);
      await page.getByRole('button', { name: t('training-progress.transfer.import') }).click();
      await expect
        .poll(() => page.locator('[data-progress-transfer] [data-status]').innerText())
        .toBe(t('training-progress.transfer.imported'));
    }
    await open(page, lesson.href);
    for (const { id } of lesson.questions.slice(0, 2))
      await expect.poll(() => form(page, id).getAttribute('data-result')).toBe('right');
  });

  test('a file takes a check that was passed along, so that the certificate can be made elsewhere', async () => {
    await using there = await browser.newPage();
    await there.page.goto(PAGE);
    await answerCheck(there.page, QUESTIONS);
    await handIn(there.page);
    await there.page.getByLabel(t('check.proof.name')).waitFor();
    const file = await copyOf(there.page);
    await using here = await browser.newPage();
    await open(here.page, '/training/meenemen/');
    await importFile(here.page, file);
    await here.page.getByRole('button', { name: t('training-progress.transfer.import') }).click();
    await here.page.getByText(t('training-progress.transfer.imported')).waitFor();
    await open(here.page, PAGE);
    await here.page.getByLabel(t('check.proof.name')).fill('Samira');
    await here.page.getByRole('button', { name: t('check.proof.send') }).click();
    await here.page.getByText(t('certificate.state.valid.title')).waitFor();
  });

  test('a link and its QR code move progress without notes, and leave nothing in the address', async () => {
    await using there = await visit(withNote.href);
    await there.page.locator('[data-reflection] textarea').first().fill('geheim');
    await answer(there.page, withNote.questions[0]!.id, true);
    await open(there.page, '/training/meenemen/');
    await there.page.locator('[data-progress-transfer][data-live]').waitFor();
    await there.page.getByRole('button', { name: t('training-progress.transfer.linkMake') }).click();
    await there.page.locator('[data-qr] svg').waitFor();
    const link = await there.page
      .getByLabel(t('training-progress.transfer.linkLabel'), { exact: true })
      .inputValue();
    await using here = await browser.newPage();
    await open(here.page, link);
    await here.page.getByRole('button', { name: t('training-progress.transfer.import') }).click();
    expect(new URL(here.page.url()).hash).toBe('');
    await expect.poll(() => here.page.evaluate(() => JSON.stringify(localStorage))).not.toContain('geheim');
    await open(here.page, withNote.href);
    await expect
      .poll(() => form(here.page, withNote.questions[0]!.id).getAttribute('data-result'))
      .toBe('right');
    expect(here.record.errors).toEqual([]);
  });

  test('the QR code of somebody who did every lesson moves all to a phone', async () => {
    await using there = await browser.newPage();
    await open(there.page, '/contact/');
    await there.page.evaluate(
      (text) => localStorage.setItem('training:brought', text),
      JSON.stringify(whole),
    );
    await open(there.page, '/training/meenemen/');
    await there.page.locator('[data-progress-transfer][data-live]').waitFor();
    await there.page.getByRole('button', { name: t('training-progress.transfer.linkMake') }).click();
    const qrCode = there.page.locator('[data-qr] svg');
    await qrCode.waitFor();
    const picture = PNG.sync.read(await qrCode.screenshot());
    const code = jsQR(new Uint8ClampedArray(picture.data), picture.width, picture.height);
    expect(code?.data).toContain('/training/meenemen/#t2.');
    await using here = await browser.newPage();
    await open(here.page, code?.data ?? '');
    await here.page.getByRole('button', { name: t('training-progress.transfer.import') }).click();
    await expect
      .poll(() => here.page.locator('[data-progress-transfer] [data-status]').innerText())
      .toBe(t('training-progress.transfer.imported'));
    await open(here.page, module.href);
    await expect
      .poll(() => here.page.locator('[data-lesson][data-done]').count())
      .toBe(module.lessons.length);
    expect(here.record.errors).toEqual([]);
  });

  test('a QR code of another version of the training is refused with a sentence', async () => {
    await using visited = await browser.newPage();
    const { page } = visited;
    const other = { modules: modules.slice(1), aliases: {} };
    await open(page, `/training/meenemen/${await packQrLink(whole, other)}`);
    await expect
      .poll(() => page.locator('[data-progress-transfer] [data-status]').innerText())
      .toBe(t('training-progress.transfer.changed'));
    await expect.poll(() => keys(page)).toEqual([]);
  });

  test.each([
    ['a text', 'Beste mentor', t('training-progress.transfer.damaged')],
    ['half a copy', '{"schema":1,"lessons":', t('training-progress.transfer.damaged')],
    ['a copy of a newer site', '{"schema":9}', t('training-progress.transfer.newer')],
    ['other JSON', '[1,2,3]', t('training-progress.transfer.damaged')],
  ])('%s is refused with a sentence, and changes nothing', async (_, text, sentence) => {
    await using visited = await visit('/training/meenemen/');
    const { page } = visited;
    await importFile(page, { name: 'kopie.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await expect
      .poll(() => page.locator('[data-progress-transfer] [data-status]').innerText())
      .toBe(sentence);
    await expect
      .poll(() => page.getByRole('button', { name: t('training-progress.transfer.import') }).isVisible())
      .toBe(false);
    await expect.poll(() => keys(page)).toEqual([]);
  });

  test('a device with nothing on it says so, and makes no empty copy', async () => {
    await using visited = await visit('/training/meenemen/');
    const { page } = visited;
    await page.locator('[data-progress-transfer][data-live]').waitFor();
    for (const name of [t('training-progress.transfer.fileMake'), t('training-progress.transfer.linkMake')]) {
      await page.getByRole('button', { name }).click();
      await expect
        .poll(() => page.locator('[data-progress-transfer] [data-status]').innerText())
        .toBe(t('training-progress.transfer.nothing'));
    }
    await expect.poll(() => keys(page)).toEqual([]);
  });

  test('a link of which a part is gone is refused with a sentence', async () => {
    await using visited = await visit('/training/meenemen/#t1.q1YqTs5I');
    await expect
      .poll(() => visited.page.locator('[data-progress-transfer] [data-status]').innerText())
      .toBe(t('training-progress.transfer.damagedLink'));
  });
});
