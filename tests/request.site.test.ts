import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requestForm } from '../src/domain/intake/request-form.ts';
import { openBrowser, type TestBrowser } from './browser/browser.ts';
import { fillFields, filledWith } from './browser/fill-fields.ts';
import { open, settled } from './browser/settled.ts';
import { builtRight } from './built/right-values.ts';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const MENTOR = 'amina-el-idrissi';
const NAMED = {
  mentor1: MENTOR,
  question: 'Hoe zeg ik nee tegen een extra dienst?',
  name: 'Sanne de Wit',
  organisation: 'Voorbeeld Thuiszorg',
};
const QUESTION = NAMED.question;
const right = () => ({ ...builtRight('request'), ...NAMED });
const next = (page: Page) => page.getByRole('button', { name: 'Verder' }).click();

/** Fills in everything, up to the check page. */
async function fillIn(page: Page) {
  await open(page, `/aanvraag/?mentor=${MENTOR}`);
  for (const [place, { fields }] of requestForm.steps.entries()) {
    await fillFields(page, filledWith(fields, right()));
    if (place < requestForm.steps.length - 1) await next(page);
  }
  await page.getByRole('button', { name: 'Controleer je aanvraag' }).click();
  await page.getByRole('heading', { name: 'Controleer je aanvraag' }).waitFor();
}

describe('a request', () => {
  it('is shown line by line, sent, and answered with a reference; a reload sends nothing', async () => {
    await using visit = await browser.newPage({ width: 360 });
    const { page, record } = visit;
    await fillIn(page);
    await expect
      .poll(() => page.locator('.summary-list').textContent())
      .toContain('Amina El Idrissi (voorbeeld)');
    await page.getByRole('button', { name: 'Verstuur aanvraag' }).click();
    await page.waitForURL('**/aanvraag/ontvangen/**');
    await expect
      .poll(() => page.locator('.reference').textContent())
      .toMatch(/^[A-Z]{2}\d[A-Z]{2}\d[A-Z]{2}$/);
    const sent = page.getByRole('heading', { name: 'Dit heb je verstuurd' });
    await sent.waitFor();
    const list = page.locator('[data-sent] .summary-list');
    for (const words of ['Amina El Idrissi', QUESTION, 'Voorbeeld Thuiszorg', 'sanne@example.org'])
      await expect.poll(() => list.textContent()).toContain(words);
    await expect.poll(() => page.evaluate(() => sessionStorage.getItem('sent'))).toBe(null);
    expect(page.url()).not.toContain('Sanne');
    await page.reload();
    await settled(page);
    await expect.poll(() => sent.isVisible()).toBe(false);
    expect(record.requests.filter((request) => request.startsWith('POST'))).toHaveLength(1);
    expect(record.errors).toEqual([]);
    expect(record.violations).toEqual([]);
  });

  it('is sent once by a double click', async () => {
    await using visit = await browser.newPage();
    const { page, record } = visit;
    await fillIn(page);
    await page.getByRole('button', { name: 'Verstuur aanvraag' }).dblclick();
    await page.waitForURL('**/aanvraag/ontvangen/**');
    expect(record.requests.filter((request) => request.startsWith('POST'))).toHaveLength(1);
  });

  it('says at the field and above the form what to do, and takes it back when it is right', async () => {
    await using visit = await browser.newPage();
    const { page } = visit;
    await open(page, '/aanvraag/');
    await next(page);
    const summary = page.locator('[data-error-summary]');
    await summary.getByRole('link').waitFor();
    await expect.poll(() => summary.textContent()).toContain('Kies een mentor bij je eerste keus');
    await expect.poll(() => page.title()).toMatch(/^Fout: Stap 1 van 5: Aan wie vraag je een match/);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-error-summary')))
      .toBe(true);
    await summary.getByRole('link').click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('mentor1');
    await page.locator('#mentor1').selectOption('amina-el-idrissi');
    await summary.waitFor({ state: 'hidden' });
    await expect.poll(() => page.title()).toMatch(/^Stap 1 van 5: Aan wie vraag je een match/);
    await next(page);
    await next(page);
    await expect.poll(() => page.title()).toMatch(/^Fout: Stap 2 van 5: Waar wil je hulp bij/);
    await page.goBack();
    await expect.poll(() => page.title()).toMatch(/^Stap 1 van 5: Aan wie vraag je een match/);
  });

  it('keeps everything when the edge cannot be reached, and is sent later under the same key', async () => {
    await using visit = await browser.newPage();
    const { page } = visit;
    await fillIn(page);
    await page.route('**/api/requests*', (route) => route.abort());
    await page.getByRole('button', { name: 'Verstuur aanvraag' }).click();
    await page.getByText('We kunnen je aanvraag nu niet versturen').waitFor();
    const mail = await page.getByRole('link', { name: 'Mail je aanvraag' }).getAttribute('href');
    expect(decodeURIComponent(mail ?? '')).toContain(QUESTION);
    await page.unroute('**/api/requests*');
    await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
    await page.waitForURL('**/aanvraag/ontvangen/**');
  });

  it('loses nothing by a reload or by going back', async () => {
    await using visit = await browser.newPage();
    const { page } = visit;
    await fillIn(page);
    const list = page.locator('.summary-list');
    const before = await list.textContent();
    expect(before).toContain(QUESTION);
    await page.reload();
    await settled(page);
    await expect.poll(() => list.textContent()).toBe(before);
    await page.goBack();
    await page.getByRole('heading', { name: 'Hoe bereiken we je?' }).waitFor();
    await expect.poll(() => page.locator('#email').inputValue()).toBe('sanne@example.org');
  });

  it('comes back to the check page after a change, with everything else kept', async () => {
    await using visit = await browser.newPage();
    const { page } = visit;
    await fillIn(page);
    await page.getByRole('button', { name: 'Wijzig Je naam' }).click();
    await page.locator('#name').fill('Sanne Bakker');
    await page.getByRole('button', { name: 'Controleer je aanvraag' }).click();
    await page.getByRole('heading', { name: 'Controleer je aanvraag' }).waitFor();
    const list = await page.locator('.summary-list').textContent();
    expect(list).toContain('Sanne Bakker');
    expect(list).toContain(QUESTION);
  });

  it('lets go of the first choice on the check page when there is another, which moves up', async () => {
    await using visit = await browser.newPage({ width: 360 });
    const { page } = visit;
    await fillIn(page);
    const list = page.locator('.summary-list');
    await expect.poll(() => list.getByRole('button', { name: 'Haal weg Amina El Idrissi' }).count()).toBe(0);
    await list.getByRole('button', { name: 'Wijzig Eerste keus' }).click();
    await page.locator('#mentor2').selectOption('fatma-demir');
    await page.locator('#mentor3').selectOption('kofi-mensah');
    await page.getByRole('button', { name: 'Controleer je aanvraag' }).click();
    await list.getByRole('button', { name: 'Haal weg Amina El Idrissi' }).click();
    await expect
      .poll(() => list.locator('div', { hasText: 'Eerste keus' }).textContent())
      .toContain('Fatma Demir');
    await expect
      .poll(() => list.locator('div', { hasText: 'Tweede keus' }).textContent())
      .toContain('Kofi Mensah');
    await list.getByRole('button', { name: 'Haal weg Kofi Mensah' }).click();
    await expect.poll(() => list.getByRole('button', { name: /^Haal weg/ }).count()).toBe(0);
    await page.reload();
    await settled(page);
    await expect.poll(() => list.textContent()).toContain('Fatma Demir');
  });

  it('works from the HTML alone: an error, the check page, sending', async () => {
    await using visit = await browser.newPage({ javaScript: false });
    const { page } = visit;
    await page.goto('/aanvraag/');
    // One long page has no steps.
    await expect
      .poll(() =>
        page
          .getByText(/^Stap . van 5$/)
          .first()
          .isVisible(),
      )
      .toBe(false);
    const phone = { reach: 'phone', email: '', phone: '06 12345678' };
    await fillFields(page, filledWith(requestForm.fields, { ...right(), ...phone, question: 'Te kort' }));
    const check = page.getByRole('button', { name: 'Controleer je aanvraag' });
    await check.click();
    await page.waitForURL('**/api/requests*');
    await page.getByText('Er ging iets mis').waitFor();
    await expect.poll(() => page.title()).toMatch(/^Fout: /);
    await expect.poll(() => page.locator('#name').inputValue()).toBe('Sanne de Wit');
    await page.locator('#question').fill(QUESTION);
    await check.click();
    await page.getByText('Dit versturen we').waitFor();
    const list = await page.locator('.summary-list').textContent();
    expect(list).toContain('Met een telefoontje');
    expect(list).toContain('Amina El Idrissi (voorbeeld)');
    // No line for what nobody was asked: the wishes of the matchtest, a mail address.
    expect(list).not.toContain('Dit gaat mee uit de matchtest');
    expect(list).not.toContain('Je e-mailadres');
    // A change begins at its own field.
    await page.getByRole('button', { name: 'Wijzig Je telefoonnummer' }).click();
    await page.waitForURL('**/api/requests*#phone');
    await expect
      .poll(() =>
        page.locator('#phone').evaluate((field) => {
          const { top, bottom } = field.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        }),
      )
      .toBe(true);
    await check.click();
    await page.getByText('Dit versturen we').waitFor();
    await page.getByRole('button', { name: 'Verstuur aanvraag' }).click();
    await page.waitForURL('**/aanvraag/ontvangen/**');
    await expect.poll(() => page.locator('.reference').textContent()).toMatch(/^[A-Z]{2}\d/);
  });

  it('offers the matchtest at the choice of mentors only', async () => {
    await using visit = await browser.newPage();
    const { page } = visit;
    await open(page, '/aanvraag/?mentor=amina-el-idrissi');
    const test = page.getByRole('link', { name: 'Doe eerst de matchtest' });
    await test.waitFor();
    await expect.poll(() => page.getByText('Stap 1 van 5').isVisible()).toBe(true);
    await next(page);
    await test.waitFor({ state: 'hidden' });
  });

  it('is made with the keyboard alone', async () => {
    await using visit = await browser.newPage();
    const { page } = visit;
    await open(page, '/aanvraag/?mentor=amina-el-idrissi');
    await page.locator('#mentor1').focus();
    const tabTo = async (selector: string) => {
      for (let presses = 0; presses < 40; presses += 1) {
        if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector))
          return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`Tab never came to ${selector}`);
    };
    await tabTo('button[type=submit]');
    await page.keyboard.press('Enter');
    await tabTo('#question');
    await page.keyboard.type(QUESTION);
    await tabTo('button[type=submit]');
    await page.keyboard.press('Enter');
    const person = requestForm.steps.find(({ name }) => name === 'person')?.fields ?? [];
    for (const { name, value } of filledWith(person, right())) {
      await tabTo(`#${name}`);
      await page.keyboard.type(value);
    }
    await page.keyboard.press('Enter');
    await tabTo('input[name=reach]');
    await page.keyboard.press('Space');
    await tabTo('#email');
    await page.keyboard.type('sanne@example.org');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Controleer je aanvraag' }).waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('Controleer je aanvraag');
  });
});
