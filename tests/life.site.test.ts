import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { axeViolations } from './browser/axe.ts';
import { openBrowser } from './browser/browser.ts';
import { open } from './browser/settled.ts';
import { askedNow, linkTo } from './browser/request-sql.ts';
import { changeDatabase } from './browser/site-database.ts';

const browser = await openBrowser();
afterAll(() => browser.close());

const MENTOR = 'amina-el-idrissi';
const ANSWER = 'antwoordAntwoord123456';
const FOLLOW = 'volgenVolgenVolgen1234';

/** A real request by the form, which then lies with a mentor; the links are ones that the test knows. */
beforeAll(async () => {
  const site = inject('siteUrl');
  const fields = {
    mentor1: MENTOR,
    mentor2: 'jeroen-de-vries',
    question: 'Hoe zeg ik nee tegen een extra dienst?',
    name: 'Sanne de Wit',
    organisation: 'Voorbeeld Thuiszorg',
    reach: 'email',
    email: 'sanne@example.org',
    step: 'send',
  };
  const sent = await fetch(`${site}api/requests`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { Origin: new URL(site).origin },
    redirect: 'manual',
  });
  expect(sent.status).toBe(303);
  changeDatabase(askedNow(MENTOR) + linkTo('answer', ANSWER, MENTOR) + linkTo('follow', FOLLOW, null));
});

describe.each([360, 1280])('The pages behind a link at %i px', (width) => {
  test.each(['/antwoord/', '/volgen/', '/verloop/'])(
    '%s without a link says where the link is',
    async (path) => {
      await using visit = await browser.newPage({ width });
      await open(visit.page, path);
      await expect
        .poll(() => visit.page.locator('main').innerText())
        .toContain('met de link in een mail van ons');
      await expect.poll(() => visit.page.locator('main button').filter({ visible: true }).count()).toBe(0);
      expect(await axeViolations(visit.page)).toEqual([]);
    },
  );

  test.each([
    ['/antwoord/', ANSWER],
    ['/volgen/', FOLLOW],
    ['/antwoord/', 'AAAAAAAAAAAAAAAAAAAAAA'],
  ])('%s?t=%s puts the focus on its heading, fits, and axe finds nothing', async (path, token) => {
    await using visit = await browser.newPage({ width });
    const { page, record } = visit;
    await page.goto(`${path}?t=${token}`);
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(width);
    expect(await axeViolations(page)).toEqual([]);
    expect(record.violations).toEqual([]);
  });
});

describe('Without JavaScript', () => {
  test('a mentor reads who asks, answers with 1 tap, and sees how to reach the mentee; the mentee sees it too', async () => {
    await using visit = await browser.newPage({ javaScript: false, width: 360 });
    const { page } = visit;
    await page.goto(`/antwoord/?t=${ANSWER}`);
    await expect.poll(() => page.locator('main').innerText()).toContain('Voorbeeld Thuiszorg');
    await expect.poll(() => page.locator('main').innerText()).not.toContain('sanne@example.org');
    await page.getByRole('button', { name: 'Eerst een gesprek' }).click();
    await page.getByRole('heading', { name: 'Neem contact op met Sanne de Wit' }).waitFor();
    await expect.poll(() => page.getByRole('link', { name: 'sanne@example.org' }).isVisible()).toBe(true);
    await page.reload();
    await page.getByRole('button', { name: 'Ja, ik doe mee' }).click();
    await page.getByRole('heading', { name: 'Je bent de mentor van Sanne de Wit' }).waitFor();
    await page.goto(`/volgen/?t=${FOLLOW}`);
    await expect.poll(() => page.locator('h1').innerText()).toContain('Amina El Idrissi is je mentor');
  });
});
