// The final check and the certificate as a person meets them: with and without JavaScript, and on paper.
import jsQR from 'jsqr';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, describe, expect, test } from 'vitest';
import { saying, t } from './built/words.ts';
import { openBrowser } from './browser/browser.ts';
import { answer, handIn, heading, MODULE, PAGE, PASS, QUESTIONS } from './browser/final-check.ts';
import { open } from './browser/settled.ts';
import { modules } from './browser/training.ts';

const browser = await openBrowser();
afterAll(() => browser.close());

async function makeProof(page: Page, name: string): Promise<void> {
  await page.goto(PAGE);
  await answer(page, QUESTIONS);
  await handIn(page);
  await page.getByLabel(t('check.proof.name')).fill(name);
  await page.getByRole('button', { name: t('check.proof.send') }).click();
  await page.waitForURL('**/certificaat/#*');
}

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

describe('the certificate', () => {
  test('is made with a name, is real, says that it is a trial, and its QR code leads to itself', async () => {
    await using visit = await browser.newPage();
    const { page } = visit;
    await makeProof(page, 'Samira de Vries-Öztürk');
    await page.getByText(t('certificate.state.valid.title')).waitFor();
    await expect.poll(() => page.getByRole('heading', { name: 'Samira de Vries-Öztürk' }).count()).toBe(1);
    await expect.poll(() => page.getByText(t('certificate.trial.title')).isVisible()).toBe(true);
    await page.locator('[data-code] svg').waitFor();
    const picture = PNG.sync.read(await page.locator('[data-code]').screenshot());
    const code = jsQR(new Uint8ClampedArray(picture.data), picture.width, picture.height);
    expect(code?.data).toBe(page.url());
  });

  test('gives its link to who wants to share it', async () => {
    await using visit = await browser.newPage();
    const { page } = visit;
    await makeProof(page, 'Samira');
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: (text: string) => Promise.resolve(void (document.title = text)) },
      });
    });
    await page.getByRole('button', { name: t('certificate.acts.copy') }).click();
    await page.getByText(t('certificate.acts.copied')).waitFor();
    await expect.poll(() => page.title()).toBe(page.url());
  });

  test('gives the badge as a file, and as a drawing with the same badge in it', async () => {
    await using visit = await browser.newPage();
    const { page } = visit;
    await makeProof(page, 'Samira');
    const load = async (name: string) => {
      const waiting = page.waitForEvent('download');
      await page.getByRole('link', { name }).click();
      const download = await waiting;
      let text = '';
      for await (const chunk of await download.createReadStream()) text += String(chunk);
      return { text, file: download.suggestedFilename() };
    };
    const { text: jwt, file } = await load(t('certificate.acts.jwt'));
    expect(file).toBe(`badge-${MODULE}.jwt`);
    expect(jwt).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    const { text: svg } = await load(t('certificate.acts.svg'));
    expect(svg).toContain(`<openbadges:credential verify="${jwt}">`);
    expect(svg).toContain('xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"');
  });

  test('says in words and shape what is wrong with one that was changed or cut off', async () => {
    await using visit = await browser.newPage();
    const { page, record } = visit;
    await makeProof(page, 'Samira');
    const [head = '', body = '', signature = ''] = page.url().split('#')[1]!.split('.');
    const other = btoa(JSON.stringify({ alg: 'ES256', kid: 'onbekend' })).replaceAll('=', '');
    const cases = [
      [`${head}.${body.slice(0, -3)}AAA.${signature}`, t('certificate.state.altered.title')],
      [`${other}.${body}.${signature}`, t('certificate.state.unknownKey.title')],
      [`${head}.${body}`, t('certificate.state.unreadable.title')],
    ];
    for (const [token = '', said = ''] of cases) {
      await page.goto(`/certificaat/#${token}`);
      await page.getByRole('heading', { name: said }).waitFor();
      await expect.poll(() => page.locator('[data-paper]').isVisible()).toBe(false);
    }
    expect(JSON.stringify(record)).not.toContain(body);
  });

  test('verifies without any network with the keys that came with the page', async () => {
    await using visit = await browser.newPage();
    const { page } = visit;
    await makeProof(page, 'Samira');
    await page.getByText(t('certificate.state.valid.title')).waitFor();
    const token = new URL(page.url()).hash;
    const openLink = () => page.evaluate((hash) => void (location.hash = hash), token);
    await page.route('**/certificaat/sleutels.json', (route) => route.abort());
    await open(page, '/certificaat/');
    await page.context().setOffline(true);
    await openLink();
    await page.getByText(t('certificate.state.valid.title')).waitFor();
    await page.context().setOffline(false);
    // As the page stands in the site before the edge puts the keys of now into it.
    await page.route('**/certificaat/', async (route) => {
      const answer = await route.fetch();
      const body = (await answer.text()).replace(/data-keys="[^"]*"/, 'data-keys="[]"');
      await route.fulfill({ response: answer, body });
    });
    await open(page, '/certificaat/');
    await openLink();
    await page.getByText(t('certificate.state.noKeys.title')).waitFor();
  });

  test('fills exactly 1 A4, with the longest name', async () => {
    await using visit = await browser.newPage();
    const { page } = visit;
    await makeProof(page, 'W'.repeat(80));
    await page.getByText(t('certificate.state.valid.title')).waitFor();
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
  });

  test('is explained without a token, with what it does not say', async () => {
    await using visit = await browser.newPage({ javaScript: false });
    const { page } = visit;
    await page.goto('/certificaat/');
    await expect.poll(() => page.getByText(t('certificate.saysNot.items.who')).count()).toBe(1);
    await expect.poll(() => page.locator('[data-paper]').isVisible()).toBe(false);
  });
});
