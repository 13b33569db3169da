import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from './browser/axe.ts';
import { openBrowser, type TestBrowser } from './browser/browser.ts';
import { open, settled } from './browser/settled.ts';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

interface Form {
  path: string;
  endpoint: string;
  /** What is filled in, by the id of the control; the first is what the error is about. */
  fill: Record<string, string>;
  /** Choices to make: name and value. */
  check: [string, string][];
  select: Record<string, string>;
  /** What the page says when the first field is left empty. */
  empty: string;
  /** The buttons up to and with the one that sends. */
  buttons: string[];
  received: string;
}

const FORMS: Form[] = [
  {
    path: '/organisaties/kennismaken/',
    endpoint: '/api/talks',
    fill: { organisation: 'Voorbeeld Thuiszorg', name: 'Sanne de Wit', email: 'sanne@example.org' },
    check: [['reach', 'email']],
    select: {},
    empty: 'Vul je organisatie in',
    buttons: ['Controleer je vraag', 'Vraag het gesprek aan'],
    received: 'Je vraag om een gesprek is binnen',
  },
  {
    path: '/mentor-worden/aanmelden/',
    endpoint: '/api/mentors',
    fill: {
      name: 'Sanne de Wit',
      organisation: 'Voorbeeld Thuiszorg',
      why: 'Ik weet hoe zwaar het eerste jaar kan zijn.',
      email: 'sanne@example.org',
    },
    check: [
      ['topics', 'werkdruk'],
      ['languages', 'nl'],
      ['formats', 'online'],
      ['reach', 'email'],
    ],
    select: { profession: 'verpleegkundige', setting: 'thuiszorg', places: '2' },
    empty: 'Vul je naam in',
    buttons: ['Controleer je aanmelding', 'Verstuur aanmelding'],
    received: 'Je aanmelding is binnen',
  },
  {
    path: '/contact/bericht/',
    endpoint: '/api/messages',
    fill: {
      message: 'Werkt de matchtest op een telefoon?',
      name: 'Sanne de Wit',
      email: 'sanne@example.org',
    },
    check: [['reach', 'email']],
    select: {},
    empty: 'Schrijf je bericht op',
    buttons: ['Controleer je bericht', 'Verstuur bericht'],
    received: 'Je bericht is binnen',
  },
];

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function fillIn(page: Page, { fill, check, select }: Form, leaveOut = '') {
  for (const [name, value] of check) await page.locator(`input[name=${name}][value=${value}]`).check();
  for (const [id, value] of Object.entries(select)) await page.locator(`#${id}`).selectOption(value);
  for (const [id, value] of Object.entries(fill))
    if (id !== leaveOut) await page.locator(`#${id}`).fill(value);
}

async function send(page: Page, { buttons, received }: Form) {
  for (const name of buttons) await press(page, name);
  await page.waitForURL('**/ontvangen/**');
  await page.getByRole('heading', { name: received }).waitFor();
  await expect
    .poll(() => page.locator('[data-reference]').textContent())
    .toMatch(/^[A-Z]{2}\d[A-Z]{2}\d[A-Z]{2}$/);
}

describe.each(FORMS)('the form at $path', (form) => {
  const first = Object.keys(form.fill)[0] ?? '';

  it('is sent at 360 px, once also by a double click, and a reload sends nothing', async () => {
    await using visit = await browser.newPage({ width: 360 });
    const { page, record } = visit;
    await open(page, form.path);
    await fillIn(page, form);
    for (const name of form.buttons.slice(0, -1)) await press(page, name);
    await page.getByRole('button', { name: form.buttons.at(-1) ?? '', exact: true }).dblclick();
    await page.waitForURL('**/ontvangen/**');
    await page.getByRole('heading', { name: 'Dit heb je verstuurd' }).waitFor();
    const sent = page.locator('[data-sent] .summary-list');
    for (const words of Object.values(form.fill))
      await expect.poll(() => sent.textContent()).toContain(words);
    await page.reload();
    await page.getByRole('heading', { name: form.received }).waitFor();
    expect(record.requests.filter((request) => request.startsWith('POST'))).toHaveLength(1);
    expect(record.errors).toEqual([]);
    expect(record.violations).toEqual([]);
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(360);
  });

  it('works from the HTML alone: an error with everything kept, then sending', async () => {
    await using visit = await browser.newPage({ javaScript: false, width: 360 });
    const { page } = visit;
    await page.goto(form.path);
    await fillIn(page, form, first);
    await press(page, form.buttons[0] ?? '');
    await page.waitForURL(`**${form.endpoint}`);
    await expect.poll(() => page.title()).toMatch(/^Fout: /);
    await expect.poll(() => page.locator('[data-error-summary]').textContent()).toContain(form.empty);
    for (const [id, value] of Object.entries(form.fill))
      await expect
        .poll(() => page.locator(`#${id}`).inputValue(), { message: id })
        .toBe(id === first ? '' : value);
    await page.locator(`#${first}`).fill(form.fill[first] ?? '');
    await send(page, form);
  });

  it('keeps everything when the edge cannot be reached, and is sent later', async () => {
    await using visit = await browser.newPage();
    const { page } = visit;
    await open(page, form.path);
    await fillIn(page, form);
    await page.route(`**${form.endpoint}`, (route) => route.abort());
    for (const name of form.buttons) await press(page, name);
    await page.getByRole('heading', { name: 'We kunnen dit nu niet versturen' }).waitFor();
    const mail = await page.getByRole('link', { name: 'Mail je antwoorden' }).getAttribute('href');
    expect(decodeURIComponent(mail ?? '')).toContain(form.fill[first]);
    await page.unroute(`**${form.endpoint}`);
    await press(page, 'Probeer opnieuw');
    await page.waitForURL('**/ontvangen/**');
  });

  it('says what to do when too much came in today, in place of blaming the internet', async () => {
    await using visit = await browser.newPage();
    const { page } = visit;
    await open(page, form.path);
    await fillIn(page, form);
    // As functions/guards/limits.worker.test.ts sees the edge answer.
    await page.route(`**${form.endpoint}`, (route) =>
      route.fulfill({ status: 429, json: { error: 'limit.day' } }),
    );
    for (const name of form.buttons) await press(page, name);
    await page.getByText('Probeer het morgen, of bel ons.').waitFor();
    await expect.poll(() => page.locator('main').innerText()).not.toContain('Controleer je internet');
  });

  it('loses nothing by a reload, and Axe finds nothing, also not in its errors', async () => {
    await using visit = await browser.newPage({ width: 360 });
    const { page } = visit;
    await open(page, form.path);
    await fillIn(page, form, first);
    await page.reload();
    await settled(page);
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#email')?.value !== '');
    await press(page, form.buttons[0] ?? '');
    await page.getByRole('heading', { name: 'Er ging iets mis' }).waitFor();
    await page.waitForFunction(() => document.activeElement?.hasAttribute('data-error-summary'));
    expect(await axeViolations(page)).toEqual([]);
  });

  it('begins the title of the page with "Fout: " while something is wrong (F-04)', async () => {
    await using visit = await browser.newPage();
    const { page } = visit;
    await open(page, form.path);
    const title = await page.title();
    await fillIn(page, form, first);
    await press(page, form.buttons[0] ?? '');
    await expect.poll(() => page.title()).toBe(`Fout: ${title}`);
    await page.locator(`#${first}`).fill(form.fill[first] ?? '');
    await expect.poll(() => page.title()).toBe(title);
  });
});

describe('a draft on this device', () => {
  it('is kept only when asked, comes back in another tab, and goes by one button', async () => {
    await using visit = await browser.newPage();
    const { page } = visit;
    await open(page, '/contact/bericht/');
    await page.locator('#message').fill('Een vraag voor later');
    await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(0);
    await page.getByText('Bewaar dan niet').waitFor();
    const later = page.getByText('Wil je later verder?');
    await expect.poll(() => later.isVisible()).toBe(true);
    await press(page, 'Bewaar op dit apparaat');
    await page.getByText(/^Bewaard op .* Op .* gaat het vanzelf weg/).waitFor();
    // What it says before saving is not so after it.
    await later.waitFor({ state: 'detached' });
    const other = await page.context().newPage();
    await open(other, page.url());
    await other.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('#message')?.value !== '');
    await expect.poll(() => other.locator('#message').inputValue()).toBe('Een vraag voor later');
    await press(other, 'Wis alles');
    await expect.poll(() => other.locator('#message').inputValue()).toBe('');
    await expect.poll(() => other.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });

  it('that the device refuses loses nothing, and the page says so', async () => {
    await using visit = await browser.newPage();
    const { page } = visit;
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await open(page, '/contact/bericht/');
    await page.locator('#message').fill('Een vraag voor later');
    await press(page, 'Bewaar op dit apparaat');
    await page.getByText('Bewaren lukt niet op dit apparaat').waitFor();
    await expect.poll(() => page.locator('#message').inputValue()).toBe('Een vraag voor later');
  });
});

it('somebody who becomes a mentor sees the start of a profile before and after sending', async () => {
  const form = FORMS[1];
  if (!form) throw new Error('no form');
  await using visit = await browser.newPage();
  const { page } = visit;
  await open(page, form.path);
  await fillIn(page, form);
  await press(page, 'Controleer je aanmelding');
  await expect
    .poll(() => page.getByLabel('Begin van je profiel').inputValue())
    .toContain('topics: [werkdruk]');
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Wijzig Je naam' }).click();
  await page.waitForFunction(() => document.activeElement?.id === 'name');
  await press(page, 'Controleer je aanmelding');
  await press(page, 'Verstuur aanmelding');
  await page.waitForURL('**/ontvangen/**');
  await expect
    .poll(() => page.getByLabel('Begin van je profiel').inputValue())
    .toContain('topics: [werkdruk]');
});

it('wipes everything that the site keeps on the device, from the privacy page', async () => {
  await using visit = await browser.newPage();
  const { page } = visit;
  await page.goto('/privacy/');
  await page.evaluate(() => {
    localStorage.setItem('draft:message', '{}');
    sessionStorage.setItem('request', '{}');
  });
  await page.getByRole('button', { name: 'Wis alles op dit apparaat' }).click();
  await page.getByText('is gewist').waitFor();
  await expect.poll(() => page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});
