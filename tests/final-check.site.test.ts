// The final check as a person meets it: with and without JavaScript.
import { afterAll, describe, expect, test } from 'vitest';
import { saying, t } from './built/words.ts';
import { openBrowser } from './browser/browser.ts';
import { answer, handIn, heading, MODULE, PAGE, PASS, QUESTIONS } from './browser/final-check.ts';
import { open } from './browser/settled.ts';
import { modules } from './browser/training.ts';

const browser = await openBrowser();
afterAll(() => browser.close());

describe('the final check', () => {
  test('names open questions, and leads to them', async () => {
    await using visit = await browser.newPage();
    const { page } = visit;
    await page.goto(PAGE);
    await handIn(page);
    const summary = page.locator('[data-error-summary]');
    await summary.getByRole('link').last().waitFor();
    await expect.poll(() => summary.evaluate((box) => box === document.activeElement)).toBe(true);
    await expect.poll(() => summary.getByRole('link').count()).toBe(QUESTIONS);
    await expect.poll(() => page.title()).toMatch(new RegExp(`^${t('check.open.tab')} `));
    await summary.getByRole('link', { name: t('check.open.item', { number: QUESTIONS }) }).click();
    const last = page.locator('[data-check-question]').last();
    await expect.poll(() => last.evaluate((box) => box.contains(document.activeElement))).toBe(true);
  });

  test('keeps questions and answers through a reload, as ids in this tab', async () => {
    await using visit = await browser.newPage();
    const { page } = visit;
    await page.goto(PAGE);
    await answer(page, 3);
    const shown = () =>
      page
        .locator('.check__questions input')
        .evaluateAll((all) => all.map((input) => [input.id, (input as HTMLInputElement).checked]));
    const before = await shown();
    const text = await page.locator('[data-check-question] legend').first().innerText();
    await page.reload();
    await expect.poll(shown).toEqual(before);
    const kept = await page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)));
    expect(kept).toContain('check:draw:');
    expect(kept).not.toContain(text);
    expect(kept).not.toContain('<');
    await handIn(page);
    await expect.poll(() => heading(page).textContent()).toContain(t('check.failed.title'));
  });

  test('goes on with new questions when those of before cannot be had', async () => {
    await using visit = await browser.newPage();
    const { page } = visit;
    await page.goto(PAGE);
    await answer(page, 3);
    await page.evaluate((key) => sessionStorage.setItem(key, '{"draw":7}'), `check:draw:${MODULE}`);
    await page.reload();
    await answer(page, QUESTIONS);
    await page.route('**/api/training/**', (route) => route.abort());
    await page.reload();
    await expect.poll(() => page.locator('.check__questions').isVisible()).toBe(true);
    await page.unroute('**/api/training/**');
    await answer(page, QUESTIONS);
    await handIn(page);
    await expect.poll(() => heading(page).textContent()).toBe(t('check.passed.title'));
  });

  test('can be done 3 times a day, says why each time, and then says to come back tomorrow', async () => {
    await using visit = await browser.newPage();
    const { page } = visit;
    const score = Math.round((2 / QUESTIONS) * 100);
    for (const left of [2, 1, 0]) {
      await page.goto(PAGE);
      await answer(page, 2);
      await handIn(page);
      await expect.poll(() => heading(page).textContent()).toContain(t('check.failed.title'));
      await expect.poll(() => heading(page).evaluate((title) => title === document.activeElement)).toBe(true);
      await expect.poll(() => page.title()).toContain(t('check.failed.title'));
      await expect
        .poll(() =>
          page.getByText(t('check.failed.text', { right: 2, total: QUESTIONS, score, pass: PASS })).count(),
        )
        .toBe(1);
      await expect.poll(() => page.getByText(saying('check.answers.lesson')).count()).toBe(QUESTIONS - 2);
      await expect
        .poll(() => page.getByRole('link', { name: t('check.again.button') }).count())
        .toBe(left > 0 ? 1 : 0);
    }
    await page.goto(PAGE);
    await page.getByText(t('check.tries.title')).waitFor();
    await expect.poll(() => page.locator('[data-check-question]').count()).toBe(0);
  });

  test('keeps the answers when they cannot be sent', async () => {
    await using visit = await browser.newPage();
    const { page } = visit;
    await page.goto(PAGE);
    await answer(page, QUESTIONS);
    await page.route('**/api/training/**', (route) => route.abort());
    await handIn(page);
    await page.getByText(t('check.notSent')).waitFor();
    await page.unroute('**/api/training/**');
    await handIn(page);
    await expect.poll(() => heading(page).textContent()).toBe(t('check.passed.title'));
  });

  test('says what to do when the edge takes nothing now, and keeps the answers', async () => {
    await using visit = await browser.newPage();
    const { page } = visit;
    await page.goto(PAGE);
    await answer(page, QUESTIONS);
    const no = await (await fetch(new URL('/niet-gelukt/', page.url()))).text();
    const body = no.replace(/(data-reason[^>]*>)[^<]*/, '$1Wacht 1 minuut.');
    await page.route('**/api/training/**', (route) =>
      route.fulfill({ status: 429, contentType: 'text/html', body }),
    );
    await handIn(page);
    await page.getByText('Wacht 1 minuut.').waitFor();
    await page.unroute('**/api/training/**');
    await handIn(page);
    await expect.poll(() => heading(page).textContent()).toBe(t('check.passed.title'));
  });

  test('works without JavaScript up to the certificate', async () => {
    await using visit = await browser.newPage({ javaScript: false });
    const { page } = visit;
    await page.goto(PAGE);
    await handIn(page);
    await expect.poll(() => page.getByText(t('check.open.title')).count()).toBe(1);
    await answer(page, QUESTIONS);
    await handIn(page);
    await expect.poll(() => heading(page).textContent()).toContain(t('check.passed.title'));
    await page.getByLabel(t('check.proof.name')).fill('Samira de Vries');
    await page.getByRole('button', { name: t('check.proof.send') }).click();
    expect(page.url()).toContain('/certificaat/#ey');
    await expect.poll(() => page.locator('main').innerText()).toContain(t('certificate.needsScript'));
  });
});

describe('a check that was passed', () => {
  test('is remembered: the certificate can be made later, and the training goes on with the next module', async () => {
    await using visit = await browser.newPage();
    const { page } = visit;
    await page.goto(PAGE);
    await expect.poll(() => page.getByText(t('check.kept.title')).isVisible()).toBe(false);
    await answer(page, QUESTIONS);
    await handIn(page);
    await page.getByLabel(t('check.proof.name')).waitFor();
    await page.goto(PAGE);
    await page.getByText(t('check.kept.title')).waitFor();
    // The page promised 30 days: a new version of the module takes nothing away, nor does a clock that is wrong.
    await page.route(`**${PAGE}`, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(/data-version="[^"]+"/, 'data-version="2999.1"');
      await route.fulfill({ response, body });
    });
    await page.clock.setFixedTime('2030-01-01');
    await open(page, PAGE);
    await page.getByText(t('check.kept.title')).waitFor();
    await page.unroute(`**${PAGE}`);
    await page.getByLabel(t('check.proof.name')).fill('Samira');
    await page.getByRole('button', { name: t('check.proof.send') }).click();
    await page.getByText(t('certificate.state.valid.title')).waitFor();
    await page.goto('/training/');
    await page.getByRole('link', { name: saying('training-progress.goOn.to') }).waitFor();
    await expect
      .poll(() => page.locator('[data-go-on] a').getAttribute('href'))
      .toBe(modules[1]!.lessons[0]!.href);
    await page.goto(`/training/${MODULE}/`);
    await page.getByText(saying('training-progress.module.checkPassed')).waitFor();
    await page.goto('/training/');
    // Who sits here after you finds nothing to make a certificate with.
    await page.getByRole('button', { name: t('training-progress.overview.wipe') }).click();
    await page.getByRole('button', { name: t('training-progress.overview.wipeYes') }).click();
    await page.goto(PAGE);
    await expect.poll(() => page.getByText(t('check.kept.title')).isVisible()).toBe(false);
  });
});
