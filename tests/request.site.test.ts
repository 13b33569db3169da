import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requestForm } from '../src/domain/intake/request-form.ts';
import { FIRST, SECOND, THIRD } from './built/mentors.ts';
import { saying, t } from './built/words.ts';
import { openBrowser, type TestBrowser } from './browser/browser.ts';
import { fillFields, filledWith } from './browser/fill-fields.ts';
import { open, settled } from './browser/settled.ts';
import { builtRight } from './built/right-values.ts';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const MENTOR = FIRST.id;
const NAMED = {
  mentor1: MENTOR,
  question: 'Hoe zeg ik nee tegen een extra dienst?',
  name: 'Sanne de Wit',
  organisation: 'Voorbeeld Thuiszorg',
};
const QUESTION = NAMED.question;
const stepOf = (place: number) =>
  t('request.stepOf', { number: place + 1, count: requestForm.steps.length + 1 });
/** What the window says of a step. */
const titleOf = (place: number) =>
  `${stepOf(place)}: ${t(`request.steps.${requestForm.steps[place]!.name}`)}`;
const right = () => ({ ...builtRight('request'), ...NAMED });
const next = (page: Page) => page.getByRole('button', { name: t('request.next') }).click();

/** Fills in everything, up to the check page. */
async function fillIn(page: Page) {
  await open(page, `/aanvraag/?mentor=${MENTOR}`);
  await page.getByRole('button', { name: t('request.mentors.other') }).click();
  for (const [place, { fields }] of requestForm.steps.entries()) {
    await fillFields(page, filledWith(fields, right()));
    if (place < requestForm.steps.length - 1) await next(page);
  }
  await page.getByRole('button', { name: t('request.toCheck') }).click();
  await page.getByRole('heading', { name: t('request.check.title') }).waitFor();
}

describe('a request', () => {
  it('is shown line by line, sent, and answered with a reference; a reload sends nothing', async () => {
    await using visit = await browser.newPage({ width: 360 });
    const { page, record } = visit;
    await fillIn(page);
    await expect.poll(() => page.locator('.summary-list').textContent()).toContain(FIRST.name);
    await page.getByRole('button', { name: t('request.send') }).click();
    await page.waitForURL('**/aanvraag/ontvangen/**');
    await expect
      .poll(() => page.locator('.reference').textContent())
      .toMatch(/^[A-Z]{2}\d[A-Z]{2}\d[A-Z]{2}$/);
    const sent = page.getByRole('heading', { name: t('form.received.sent') });
    await sent.waitFor();
    const list = page.locator('[data-sent] .summary-list');
    for (const words of [FIRST.name, QUESTION, 'Voorbeeld Thuiszorg', 'sanne@example.org'])
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
    await page.getByRole('button', { name: t('request.send') }).dblclick();
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
    await expect.poll(() => summary.textContent()).toContain(t('form-messages.mentors.empty'));
    await expect.poll(() => page.title()).toContain(`${t('form.error')} ${titleOf(0)}`);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-error-summary')))
      .toBe(true);
    await summary.getByRole('link').click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('mentor1');
    await page.locator('#mentor1').selectOption(MENTOR);
    await summary.waitFor({ state: 'hidden' });
    await expect.poll(async () => (await page.title()).startsWith(titleOf(0))).toBe(true);
    await next(page);
    await next(page);
    await expect.poll(() => page.title()).toContain(`${t('form.error')} ${titleOf(1)}`);
    await page.goBack();
    await expect.poll(async () => (await page.title()).startsWith(titleOf(0))).toBe(true);
  });

  it('keeps everything when the edge cannot be reached, and is sent later under the same key', async () => {
    await using visit = await browser.newPage();
    const { page } = visit;
    await fillIn(page);
    await page.route('**/api/requests*', (route) => route.abort());
    await page.getByRole('button', { name: t('request.send') }).click();
    await page.getByText(t('request.failed.title')).waitFor();
    const mail = await page.getByRole('link', { name: t('request.failed.mail') }).getAttribute('href');
    expect(decodeURIComponent(mail ?? '')).toContain(QUESTION);
    await page.unroute('**/api/requests*');
    await page.getByRole('button', { name: t('form.failed.retry') }).click();
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
    await page.getByRole('heading', { name: t('request.steps.reach') }).waitFor();
    await expect.poll(() => page.locator('#email').inputValue()).toBe('sanne@example.org');
  });

  it('comes back to the check page after a change, with everything else kept', async () => {
    await using visit = await browser.newPage();
    const { page } = visit;
    await fillIn(page);
    await page
      .getByRole('button', { name: `${t('form.check.change')} ${t('request.fields.name.label')}` })
      .click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('name');
    await page.locator('#name').fill('Sanne Bakker');
    await page.getByRole('button', { name: t('request.toCheck') }).click();
    await page.getByRole('heading', { name: t('request.check.title') }).waitFor();
    const list = await page.locator('.summary-list').textContent();
    expect(list).toContain('Sanne Bakker');
    expect(list).toContain(QUESTION);
  });

  it('lets go of the first choice on the check page when there is another, which moves up', async () => {
    await using visit = await browser.newPage({ width: 360 });
    const { page } = visit;
    await fillIn(page);
    const list = page.locator('.summary-list');
    await expect
      .poll(() => list.getByRole('button', { name: `${t('form.check.remove')} ${FIRST.name}` }).count())
      .toBe(0);
    await list
      .getByRole('button', { name: `${t('form.check.change')} ${t('request.mentors.mentor1')}` })
      .click();
    await page.locator('#mentor2').selectOption(SECOND.id);
    await page.locator('#mentor3').selectOption(THIRD.id);
    await page.getByRole('button', { name: t('request.toCheck') }).click();
    await list.getByRole('button', { name: `${t('form.check.remove')} ${FIRST.name}` }).click();
    await expect
      .poll(() => list.locator('div', { hasText: t('request.mentors.mentor1') }).textContent())
      .toContain(SECOND.name);
    await expect
      .poll(() => list.locator('div', { hasText: t('request.mentors.mentor2') }).textContent())
      .toContain(THIRD.name);
    await list.getByRole('button', { name: `${t('form.check.remove')} ${THIRD.name}` }).click();
    await expect.poll(() => list.getByRole('button', { name: t('form.check.remove') }).count()).toBe(0);
    await page.reload();
    await settled(page);
    await expect.poll(() => list.textContent()).toContain(SECOND.name);
  });

  it('works from the HTML alone: an error, the check page, sending', async () => {
    await using visit = await browser.newPage({ javaScript: false });
    const { page } = visit;
    await page.goto('/aanvraag/');
    // One long page has no steps.
    await expect.poll(() => page.getByText(saying('request.stepOf')).first().isVisible()).toBe(false);
    const phone = { reach: 'phone', email: '', phone: '06 12345678' };
    await fillFields(page, filledWith(requestForm.fields, { ...right(), ...phone, question: 'Te kort' }));
    const check = page.getByRole('button', { name: t('request.toCheck') });
    await check.click();
    await page.waitForURL('**/api/requests*');
    await page.getByText(t('form.summaryTitle')).waitFor();
    await expect.poll(() => page.title()).toContain(`${t('form.error')} `);
    await expect.poll(() => page.locator('#name').inputValue()).toBe('Sanne de Wit');
    await page.locator('#question').fill(QUESTION);
    await check.click();
    await page.getByText(t('request.check.lead')).waitFor();
    const list = await page.locator('.summary-list').textContent();
    expect(list).toContain(t('form.reach.phone'));
    expect(list).toContain(FIRST.name);
    // No line for what nobody was asked: the wishes of the matchtest, a mail address.
    expect(list).not.toContain(t('request.fields.wish.label'));
    expect(list).not.toContain(t('form.reach.emailLabel'));
    // A change begins at its own field.
    await page
      .getByRole('button', { name: `${t('form.check.change')} ${t('form.reach.phoneLabel')}` })
      .click();
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
    await page.getByText(t('request.check.lead')).waitFor();
    await page.getByRole('button', { name: t('request.send') }).click();
    await page.waitForURL('**/aanvraag/ontvangen/**');
    await expect.poll(() => page.locator('.reference').textContent()).toMatch(/^[A-Z]{2}\d/);
  });

  it('offers the matchtest at the choice of mentors only', async () => {
    await using visit = await browser.newPage();
    const { page } = visit;
    await open(page, `/aanvraag/?mentor=${MENTOR}`);
    const test = page.getByRole('link', { name: t('request.noTestLink') });
    await test.waitFor();
    await expect.poll(() => page.getByText(stepOf(0)).isVisible()).toBe(true);
    await next(page);
    await test.waitFor({ state: 'hidden' });
  });

  it('puts the mentors who were chosen before in order with the keyboard, says so, and puts back who was removed', async () => {
    await using visit = await browser.newPage({ width: 360 });
    const { page } = visit;
    await open(page, '/methode/');
    const ids = [FIRST.id, SECOND.id, THIRD.id];
    await page.evaluate((chosen) => {
      sessionStorage.setItem('choice', JSON.stringify(chosen));
    }, ids);
    await open(page, '/aanvraag/');
    const cards = page.locator('.mentor-cards__card');
    await cards.nth(2).waitFor();
    await expect.poll(() => page.locator('#mentor1').isVisible()).toBe(false);
    const places = () =>
      page
        .locator('#mentor1, #mentor2, #mentor3')
        .evaluateAll((lists) => lists.map((list) => (list as HTMLSelectElement).value));
    await page.getByRole('button', { name: `${t('request.mentors.up')} ${SECOND.name}` }).focus();
    await page.keyboard.press('Enter');
    await page.getByText(t('request.mentors.moved', { name: SECOND.name, place: 1 })).waitFor();
    expect(await places()).toEqual([SECOND.id, FIRST.id, THIRD.id]);
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    await expect.poll(focused).toContain(SECOND.name);
    await page.getByRole('button', { name: `${t('request.mentors.remove')} ${FIRST.name}` }).click();
    expect(await places()).toEqual([SECOND.id, THIRD.id, '']);
    await expect.poll(focused).toContain(t('request.mentors.removed', { name: FIRST.name }));
    await page.getByRole('button', { name: t('form.draft.undo') }).click();
    await expect.poll(places).toEqual([SECOND.id, FIRST.id, THIRD.id]);
  });

  it('is made with the keyboard alone', async () => {
    await using visit = await browser.newPage();
    const { page } = visit;
    await open(page, `/aanvraag/?mentor=${MENTOR}`);
    await page.getByRole('button', { name: saying('request.mentors.remove') }).focus();
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
    await page.getByRole('heading', { level: 1, name: t('request.steps.reach') }).waitFor();
    await tabTo('input[name=reach]');
    await page.keyboard.press('Space');
    await tabTo('#email');
    await page.keyboard.type('sanne@example.org');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: t('request.check.title') }).waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe(t('request.toCheck'));
  });
});
