import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { openBrowser } from './browser/browser.ts';
import { fillIn, FORMS, press } from './browser/forms.ts';
import { open } from './browser/settled.ts';
import { translate } from './browser/translate.ts';
import { t } from './built/words.ts';
import { walk as directory } from './states/directory.ts';
import { walk as finalCheck } from './states/final-check.ts';
import { walk as forms } from './states/forms.ts';
import { walk as lesson } from './states/lesson.ts';
import { walk as matchtest } from './states/matchtest.ts';
import { walk as request } from './states/request.ts';
import type { Walk } from './states/state.ts';

const browser = await openBrowser();
afterAll(() => browser.close());

const WALKS: Record<string, Walk> = { forms, request, matchtest, directory, lesson };

/** Which of the mentors that fit as well as each other come first, is another matter tomorrow. */
const today = new Date();

/** Each line once, in the order of the alphabet: the order of choices differs from visit to visit, as do a reference and a link. */
async function linesOf(page: Page): Promise<string[]> {
  const text = await page.locator('main').innerText();
  const lines = text
    .split(/[\n\t]/)
    .map((line) => line.replaceAll(/(?<=\?t=)[\w-]+|[\dA-Z][\dA-Z-]{5,}/g, '…').trim());
  return [...new Set(lines)].filter(Boolean).sort();
}

/** What the page says in each state of a walk. */
async function said(walk: Walk, isTranslated: boolean): Promise<Record<string, string[]>> {
  await using visit = await browser.newPage();
  const { page } = visit;
  await page.clock.setFixedTime(today);
  if (isTranslated) await translate(page);
  const states: Record<string, string[]> = {};
  for await (const state of walk(page, 1280)) states[state] = await linesOf(page);
  return states;
}

test.each(Object.keys(WALKS))('a translated page says the same along the walk %s', async (name) => {
  const walk = WALKS[name]!;
  const [plain, translated] = await Promise.all([said(walk, false), said(walk, true)]);
  expect(translated).toEqual(plain);
});

test.each(FORMS)('on a translated page “Wis alles” leaves nothing of the form at $path', async (form) => {
  await using visit = await browser.newPage();
  const { page } = visit;
  await translate(page);
  await open(page, form.path);
  await fillIn(page, form);
  await press(page, form.buttons[0] ?? '');
  const typed = form.filled.filter(({ act }) => act === 'type').map(({ value }) => value);
  const main = page.locator('main');
  for (const value of typed) await expect.poll(() => main.innerText()).toContain(value);
  await press(page, t('form.draft.wipe'));
  await page.getByText(t('form.draft.wiped')).waitFor();
  for (const value of typed) await expect.poll(() => main.innerText()).not.toContain(value);
  const fields = page.locator(form.filled.map(({ name }) => `#${name}`).join());
  const held = () => fields.evaluateAll((all) => all.map((field) => (field as HTMLInputElement).value));
  await expect.poll(async () => (await held()).join('')).toBe('');
});

test('a translated page says that a form is on its way', async () => {
  const form = FORMS.find(({ name }) => name === 'message')!;
  await using visit = await browser.newPage();
  const { page } = visit;
  await translate(page);
  await open(page, form.path);
  await fillIn(page, form);
  await page.route(`**${form.endpoint}*`, () => undefined);
  for (const name of form.buttons) await press(page, name);
  await page.getByText(t('message.sending')).waitFor();
});

test('the final check, which draws other questions each time, comes to its end on a translated page', async () => {
  expect(Object.keys(await said(finalCheck, true))).toContain('the certificate is real');
});
