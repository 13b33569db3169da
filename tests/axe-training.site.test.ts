import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { axeViolations } from './browser/axe.ts';
import { openBrowser } from './browser/browser.ts';
import { open } from './browser/settled.ts';
import {
  answer,
  bringFile,
  copyOf,
  form,
  lesson,
  said,
  visitLive,
  withNote,
  withTalk,
} from './browser/training.ts';

const browser = await openBrowser();
afterAll(() => browser.close());
const visit = (path: string) => visitLive(browser, path);

const talkOf = (page: Page) => page.locator(`[data-conversation="${withTalk.talks[0]!}"]`);
const sayNext = (page: Page) => talkOf(page).locator('.conversation__says:visible').first().click();
const status = (page: Page) => page.locator('[data-take-along] [data-status]');

describe('axe finds nothing in the training', () => {
  test('in a conversation under way, with what was said so far unfolded', async () => {
    await using visited = await visit(withTalk.href);
    const { page } = visited;
    await sayNext(page);
    await talkOf(page).locator('.conversation__so-far summary').click();
    await talkOf(page).locator('.conversation__so-far li').first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });

  test('at the end of a conversation, with the look back', async () => {
    await using visited = await visit(withTalk.href);
    const { page } = visited;
    for (
      let step = 0;
      step < 20 && (await talkOf(page).locator('[data-end]:visible').count()) === 0;
      step += 1
    )
      await sayNext(page);
    await talkOf(page).locator('.conversation__looked li').first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });

  test('in the review, with a question that is due and after its answer', async () => {
    await using visited = await browser.newPage();
    const { page } = visited;
    const { id } = lesson.questions[0]!;
    await page.clock.setFixedTime(new Date('2026-11-23T10:00:00'));
    await open(page, lesson.href);
    await form(page, id).locator('xpath=self::*[@data-live]').waitFor();
    await answer(page, id, false);
    await page.clock.setFixedTime(new Date('2026-11-24T11:00:00'));
    await open(page, '/training/herhalen/');
    await form(page, id).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await answer(page, id, false);
    await expect.poll(() => said(page, id)).toMatch(/komt terug op/);
    expect(await axeViolations(page)).toEqual([]);
  });

  test('in the journal, with a note', async () => {
    await using visited = await visit(withNote.href);
    const { page } = visited;
    await page.locator('[data-reflection] textarea').first().fill('Ik liet een stilte vallen.');
    await open(page, '/training/aantekeningen/');
    await page.getByText('Ik liet een stilte vallen.').waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });

  test('where a copy is brought in: found, and when it is there', async () => {
    await using visited = await visit(lesson.href);
    const { page } = visited;
    await answer(page, lesson.questions[0]!.id, true);
    await bringFile(page, await copyOf(page));
    await page.locator('[data-found]').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Zet dit op dit apparaat' }).click();
    await expect.poll(() => status(page).innerText()).toMatch(/^Gelukt/);
    expect(await axeViolations(page)).toEqual([]);
  });

  test('where a copy is refused', async () => {
    await using visited = await visit('/training/meenemen/');
    const { page } = visited;
    await bringFile(page, { name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('[1]') });
    await expect.poll(() => status(page).innerText()).toMatch(/geen kopie/);
    expect(await axeViolations(page)).toEqual([]);
  });

  test('where the device has no room', async () => {
    await using visited = await browser.newPage();
    const { page } = visited;
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await open(page, lesson.href);
    await form(page, lesson.questions[0]!.id).locator('xpath=self::*[@data-live]').waitFor();
    await answer(page, lesson.questions[0]!.id, true);
    await expect.poll(() => page.locator('.lesson__trouble').innerText()).toMatch(/geen ruimte/);
    expect(await axeViolations(page)).toEqual([]);
  });

  test('where something that is kept cannot be read', async () => {
    await using visited = await visit('/contact/');
    const { page } = visited;
    await page.evaluate(
      (id) => localStorage.setItem(`training:lesson:${id}`, '{"schema":1,"half'),
      lesson.id,
    );
    await open(page, '/training/');
    await expect
      .poll(() => page.locator('[data-own-progress] [data-trouble]').innerText())
      .toMatch(/niet lezen/);
    expect(await axeViolations(page)).toEqual([]);
  });

  test('with the question of “Wis alles”, and after the answer', async () => {
    await using visited = await visit(lesson.href);
    const { page } = visited;
    await answer(page, lesson.questions[0]!.id, true);
    await open(page, '/training/');
    await page.getByRole('button', { name: 'Wis alles', exact: true }).click();
    await page.getByRole('button', { name: 'Ja, wis alles' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Ja, wis alles' }).click();
    await page.getByText('Alles van de training is gewist').waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });
});
