import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saying, t } from './built/words.ts';
import { openBrowser, type TestBrowser } from './browser/browser.ts';
import { controlIn } from './browser/fill-fields.ts';
import { fillIn, type Form, FORMS, press } from './browser/forms.ts';
import { open, settled } from './browser/settled.ts';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function send(page: Page, { buttons, received }: Form) {
  for (const name of buttons) await press(page, name);
  await page.waitForURL('**/ontvangen/**');
  await page.getByRole('heading', { name: received }).waitFor();
  await expect.poll(() => page.locator('.reference').textContent()).toMatch(/^[A-Z]{2}\d[A-Z]{2}\d[A-Z]{2}$/);
}

/** Everything that was filled in, chosen and ticked is there, but for the field with this name. */
async function expectKept(page: Page, { filled }: Form, leftOut: string) {
  for (const one of filled) {
    const { name, value, act } = one;
    const control = controlIn(page, one);
    const standing = () => (act === 'tick' ? control.isChecked() : control.inputValue());
    const kept = act === 'tick' ? true : value;
    await expect.poll(standing, { message: name }).toBe(name === leftOut ? '' : kept);
  }
}

describe.each(FORMS)('the form at $path', (form) => {
  const { name: first, value: typed } = form.first;

  it('is sent at 360 px, once also by a double click, and a reload sends nothing', async () => {
    await using visit = await browser.newPage({ width: 360 });
    const { page, record } = visit;
    await open(page, form.path);
    await fillIn(page, form);
    for (const name of form.buttons.slice(0, -1)) await press(page, name);
    await page.getByRole('button', { name: form.buttons.at(-1) ?? '', exact: true }).dblclick();
    await page.waitForURL('**/ontvangen/**');
    await page.getByRole('heading', { name: t('form.received.sent') }).waitFor();
    const sent = page.locator('[data-sent] .summary-list');
    for (const { act, value } of form.filled)
      if (act === 'type') await expect.poll(() => sent.textContent()).toContain(value);
    const reference = (await page.locator('.reference').textContent()) ?? '';
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: `${t('frame.copy')} ${reference}` }).click();
    await page.getByRole('button', { name: `${t('frame.copied')} ${reference}` }).waitFor();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(reference);
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
    await page.waitForURL(`**${form.endpoint}*`);
    await expect.poll(() => page.title()).toContain(`${t('form.error')} `);
    await expect.poll(() => page.locator('[data-error-summary]').textContent()).toContain(form.empty);
    await expectKept(page, form, first);
    await page.locator(`#${first}`).fill(typed);
    await send(page, form);
    // "Back" comes to the page that the edge gave to what was posted; sending it once more is the same one.
    const reference = await page.locator('.reference').textContent();
    await page.goBack();
    await page.locator('.summary-list').getByText(typed).first().waitFor();
    await page.getByText(t('form.check.sentBefore')).waitFor();
    await press(page, form.buttons.at(-1) ?? '');
    await page.getByRole('heading', { name: form.received }).waitFor();
    await expect.poll(() => page.locator('.reference').textContent()).toBe(reference);
  });

  it('that was sent before its script came says so to who goes back, and keeps nothing of it', async () => {
    await using visit = await browser.newPage({ width: 360 });
    const { page } = visit;
    await page.route('**/_astro/*.js', (route) => route.abort());
    await page.goto(form.path);
    await fillIn(page, form);
    await press(page, form.buttons[0] ?? '');
    await page.waitForURL(`**${form.endpoint}*`);
    await page.unroute('**/_astro/*.js');
    await press(page, form.buttons.at(-1) ?? '');
    await page.getByRole('heading', { name: form.received }).waitFor();
    // The script of this page keeps it.
    await page.waitForLoadState();
    const reference = await page.locator('.reference').textContent();
    await page.goBack();
    await page.getByText(t('form.check.sentBefore')).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: t('form.already.title') }).waitFor();
    await expect.poll(() => page.locator('.reference').textContent()).toBe(reference);
    await expect.poll(() => page.locator(`#${first}`).inputValue()).toBe('');
  });

  it('keeps everything when the edge cannot be reached, and is sent later', async () => {
    await using visit = await browser.newPage();
    const { page } = visit;
    await open(page, form.path);
    await fillIn(page, form);
    await page.route(`**${form.endpoint}*`, (route) => route.abort());
    for (const name of form.buttons) await press(page, name);
    await page.getByRole('heading', { name: t('form.failed.title') }).waitFor();
    const mail = await page.getByRole('link', { name: t('form.failed.mail') }).getAttribute('href');
    expect(decodeURIComponent(mail ?? '')).toContain(typed);
    await page.unroute(`**${form.endpoint}*`);
    await press(page, t('form.failed.retry'));
    await page.waitForURL('**/ontvangen/**');
  });

  it('says what to do when too much came in today, in place of blaming the internet', async () => {
    await using visit = await browser.newPage();
    const { page } = visit;
    await open(page, form.path);
    await fillIn(page, form);
    // As functions/platform/guards/limits.worker.test.ts sees the edge answer.
    await page.route(`**${form.endpoint}*`, (route) =>
      route.fulfill({ status: 429, json: { error: 'limit.day' } }),
    );
    for (const name of form.buttons) await press(page, name);
    await page.getByText(t('form-messages.limit.day')).waitFor();
    await expect.poll(() => page.locator('main').innerText()).not.toContain(t('form.failed.text'));
  });

  it('loses nothing by a reload, and puts the focus on its errors', async () => {
    await using visit = await browser.newPage({ width: 360 });
    const { page } = visit;
    await open(page, form.path);
    await fillIn(page, form, first);
    await page.reload();
    await settled(page);
    await expectKept(page, form, first);
    await press(page, form.buttons[0] ?? '');
    await page.getByRole('heading', { name: t('form.summaryTitle') }).waitFor();
    await page.waitForFunction(() => document.activeElement?.hasAttribute('data-error-summary'));
  });

  it.each([true, false])(
    'begins its list of errors in sight in a magnifier, with a script %s',
    async (javaScript) => {
      await using visit = await browser.newPage({ width: 320, height: 256, javaScript });
      const { page } = visit;
      await (javaScript ? open(page, form.path) : page.goto(form.path));
      await press(page, form.buttons[0] ?? '');
      const title = page.locator('[data-error-summary] h2');
      await title.waitFor();
      await expect.poll(() => title.evaluate((one) => one.getBoundingClientRect().top)).toBeGreaterThan(0);
      await expect.poll(() => title.evaluate((one) => one.getBoundingClientRect().bottom)).toBeLessThan(256);
    },
  );

  it.each([true, false])(
    'shows the field of each fault with what it asks, also with text of twice its size, with a script %s',
    async (javaScript) => {
      await using visit = await browser.newPage({ width: 320, height: 640, javaScript });
      const { page } = visit;
      await page.addInitScript(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('html { font-size: 200% }');
        document.adoptedStyleSheets = [sheet];
      });
      await (javaScript ? open(page, form.path) : page.goto(form.path));
      await press(page, form.buttons[0] ?? '');
      const links = page.locator('[data-error-summary] a');
      await links.first().waitFor();
      for (const link of await links.all()) {
        const id = (await link.getAttribute('href'))?.slice(1) ?? '';
        await link.click();
        const seen = () =>
          page.evaluate((name) => {
            const control = document.getElementById(name)!;
            const field = control.closest('.field')!;
            const top = (element: Element) => Math.round(element.getBoundingClientRect().top);
            const first = field.getBoundingClientRect().height > innerHeight ? control : field;
            return top(first) >= 0 && top(control) < innerHeight - 40;
          }, id);
        await expect.poll(seen, { message: id }).toBe(true);
      }
    },
  );

  it('begins the title of the page with "Fout: " while something is wrong', async () => {
    await using visit = await browser.newPage();
    const { page } = visit;
    await open(page, form.path);
    const title = await page.title();
    await fillIn(page, form, first);
    await press(page, form.buttons[0] ?? '');
    await expect.poll(() => page.title()).toBe(`${t('form.error')} ${title}`);
    await page.locator(`#${first}`).fill(typed);
    await expect.poll(() => page.title()).toBe(title);
  });
});

it('says that it was sent in the first window, also when a magnifier leaves room for four lines', async () => {
  const form = FORMS.find(({ path }) => path === '/contact/bericht/')!;
  await using visit = await browser.newPage({ width: 320, height: 256 });
  const { page } = visit;
  await open(page, form.path);
  await fillIn(page, form);
  await send(page, form);
  const bottom = () => page.locator('h1').evaluate((title) => title.getBoundingClientRect().bottom);
  await expect.poll(bottom).toBeLessThan(256);
});

describe('a draft on this device', () => {
  it('is kept only when asked, comes back in another tab, and goes by one button', async () => {
    await using visit = await browser.newPage();
    const { page } = visit;
    await open(page, '/contact/bericht/');
    await page.locator('#message').fill('Een vraag voor later');
    await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(0);
    await page.getByText(t('form.draft.title'), { exact: true }).click();
    await page.getByText(t('form.draft.ward')).waitFor();
    const later = page.getByText(t('form.draft.text'));
    await expect.poll(() => later.isVisible()).toBe(true);
    await press(page, t('form.draft.save'));
    await page.getByText(saying('form.draft.saved')).waitFor();
    // What it says before saving is not so after it.
    await later.waitFor({ state: 'detached' });
    const other = await page.context().newPage();
    await open(other, page.url());
    await other.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('#message')?.value !== '');
    await expect.poll(() => other.locator('#message').inputValue()).toBe('Een vraag voor later');
    await press(other, t('form.draft.wipe'));
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
    await page.getByText(t('form.draft.title'), { exact: true }).click();
    await press(page, t('form.draft.save'));
    await page.getByText(t('form.draft.refused')).waitFor();
    await expect.poll(() => page.locator('#message').inputValue()).toBe('Een vraag voor later');
  });
});

it('wipes everything that the site keeps on the device, from the privacy page', async () => {
  await using visit = await browser.newPage();
  const { page } = visit;
  await page.goto('/privacy/');
  await page.evaluate(() => {
    localStorage.setItem('draft:message', '{}');
    sessionStorage.setItem('request', '{}');
  });
  await page.getByRole('button', { name: t('privacy.wipe.button') }).click();
  await page.getByText(t('privacy.wipe.done')).waitFor();
  await expect.poll(() => page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  await page.getByRole('button', { name: t('form.draft.undo') }).click();
  await page.getByText(t('form.draft.back')).waitFor();
  await expect.poll(() => page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(2);
});
