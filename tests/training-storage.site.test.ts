import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { t } from './built/words.ts';
import { openBrowser } from './browser/browser.ts';
import { open } from './browser/settled.ts';
import { answer, form, lesson, said, visitLive } from './browser/training.ts';

const browser = await openBrowser();
afterAll(() => browser.close());
const visit = (path: string) => visitLive(browser, path);

const forbidStorage = (page: Page) =>
  page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('forbidden', 'SecurityError');
        },
      });
  });

describe('storage that does not work', () => {
  test('that is full is said, and the lesson goes on', async () => {
    await using visited = await visit('/contact/');
    const { page } = visited;
    await page.evaluate(() => {
      for (let size = 4_000_000, index = 0; size >= 1;) {
        try {
          localStorage.setItem(`other${String((index += 1))}`, 'x'.repeat(size));
        } catch {
          size = Math.floor(size / 2);
        }
      }
    });
    await open(page, lesson.href);
    const { id } = lesson.questions[0]!;
    await answer(page, id, true);
    await expect.poll(() => said(page, id)).toContain(t('training-progress.trouble.full'));
    await expect
      .poll(() => page.locator('.lesson__trouble').innerText())
      .toContain(t('training-progress.trouble.full'));
  });

  test('that is forbidden is said, and the lesson goes on', async () => {
    await using visited = await browser.newPage();
    const { page, record } = visited;
    await forbidStorage(page);
    await open(page, lesson.href);
    const { id } = lesson.questions[0]!;
    await answer(page, id, true);
    await expect.poll(() => said(page, id)).toContain(t('training-progress.trouble.forbidden'));
    expect(record.errors).toEqual([]);
  });

  test.each(['/', '/mentoren/', '/matchtest/', '/aanvraag/', '/training/', '/privacy/'])(
    'that is forbidden breaks nothing on %s',
    async (path) => {
      await using visited = await browser.newPage();
      const { page, record } = visited;
      await forbidStorage(page);
      await open(page, path);
      await expect.poll(() => page.locator('h1').filter({ visible: true }).count()).toBe(1);
      expect(record.errors).toEqual([]);
    },
  );

  test('that holds something else is put aside and not lost', async () => {
    await using visited = await visit('/contact/');
    const { page } = visited;
    const key = `training:lesson:${lesson.id}`;
    await page.evaluate((name) => localStorage.setItem(name, '{"schema":1,"half'), key);
    await open(page, lesson.href);
    await answer(page, lesson.questions[0]!.id, true);
    await expect
      .poll(() => page.evaluate((name) => localStorage.getItem(name), `${key}:kept`))
      .toBe('{"schema":1,"half');
    await page.reload();
    await expect.poll(() => form(page, lesson.questions[0]!.id).getAttribute('data-result')).toBe('right');
  });
});
