/* A visitor acts while the scripts are still on their way: what was done then is there after they came. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIRST, SECOND } from './built/mentors.ts';
import { fileOf } from './built/html.ts';
import { isViewInState, templates } from './built/pages.ts';
import { t } from './built/words.ts';
import { openBrowser, type TestBrowser } from './browser/browser.ts';
import { settled } from './browser/settled.ts';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const HELD_MS = 5000;

/** Opens a page of which every script stays away for five seconds; gives what waits until they have come and run. */
async function openHeld(page: Page, path: string): Promise<() => Promise<void>> {
  const over = new Promise((done) => setTimeout(done, HELD_MS));
  await page.route(/\.js(\?|$)/, async (route) => {
    await over;
    await route.continue();
  });
  await page.goto(path, { waitUntil: 'commit' });
  await page.locator('main h1').first().waitFor({ state: 'attached' });
  return async () => {
    await over;
    await settled(page);
  };
}

const FORMS = [
  {
    path: '/organisaties/kennismaken/',
    fill: { organisation: 'Voorbeeld Thuiszorg', name: 'Sanne de Wit', about: 'Nieuwe collega’s' },
    check: { reach: 'email' },
    select: {},
  },
  {
    path: '/mentor-worden/aanmelden/',
    fill: { name: 'Sanne de Wit', why: 'Ik weet hoe zwaar het is.' },
    check: {
      topics: FIRST.topics[0]!,
      languages: FIRST.languages[0]!,
      formats: FIRST.formats[0]!,
      reach: 'phone',
    },
    select: { profession: FIRST.profession, places: '2' },
  },
  {
    path: '/contact/bericht/',
    fill: { name: 'Sanne de Wit', message: 'Een vraag' },
    check: { reach: 'app' },
    select: {},
  },
  // Only the first step is in sight; the others appear by themselves when no script comes.
  {
    path: '/aanvraag/',
    fill: {},
    check: {},
    select: { mentor1: FIRST.id, mentor2: SECOND.id },
  },
];

describe.each(FORMS)('the form at $path', ({ path, fill, check, select }) => {
  it('keeps what was typed, chosen and ticked before its script came', async () => {
    await using visit = await browser.newPage();
    const { page } = visit;
    const scripts = await openHeld(page, path);
    for (const [id, value] of Object.entries(fill)) await page.locator(`#${id}`).fill(value);
    for (const [name, value] of Object.entries(check))
      await page.locator(`[name=${name}][value=${value}]`).check();
    for (const [id, value] of Object.entries<string>(select))
      await page.locator(`#${id}`).selectOption(value);
    await expect.poll(() => page.locator('astro-island[ssr]').count()).toBe(1);

    await scripts();
    await page.getByRole('button', { name: t('form.draft.wipe') }).waitFor();
    for (const [id, value] of Object.entries({ ...fill, ...select }))
      await expect.poll(() => page.locator(`#${id}`).inputValue(), { message: id }).toBe(value);
    for (const [name, value] of Object.entries(check))
      await expect
        .poll(() => page.locator(`[name=${name}][value=${value}]`).isChecked(), { message: name })
        .toBe(true);
    await page.reload();
    await settled(page);
    for (const [id, value] of Object.entries({ ...fill, ...select }))
      await expect.poll(() => page.locator(`#${id}`).inputValue(), { message: id }).toBe(value);
  });
});

it('the directory keeps what was ticked before its script came, and has no button for filters that does nothing', async () => {
  await using visit = await browser.newPage();
  const { page } = visit;
  const scripts = await openHeld(page, '/mentoren/');
  const box = page.locator('.filter input[name=onderwerp]').first();
  const keep = page.locator('[data-keep]').first();
  await box.check();
  await keep.check();
  await page.setViewportSize({ width: 360, height: 800 });
  const tray = page.locator('.tray-button');
  await expect.poll(() => tray.isVisible()).toBe(false);
  await expect.poll(() => page.locator('astro-island[ssr]').count()).toBeGreaterThan(1);
  await scripts();
  await expect.poll(() => tray.isVisible()).toBe(true);
  await expect.poll(() => box.isChecked()).toBe(true);
  expect(new URL(page.url()).searchParams.get('onderwerp')).toBe(await box.getAttribute('value'));
  await expect.poll(() => keep.isChecked()).toBe(true);
});

it('a question of a lesson offers to check an answer when it can, and keeps what was chosen before', async () => {
  await using visit = await browser.newPage();
  const { page } = visit;
  const scripts = await openHeld(page, '/training/gesprekken/doorvragen/');
  const question = page.locator('form[data-question]').first();
  const button = question.getByRole('button', { name: t('training.question.check') });
  await question.locator('[data-option] input').first().check();
  await expect.poll(() => button.count()).toBe(0);
  await scripts();
  await button.waitFor();
  await expect.poll(() => question.locator('[data-option] input').first().isChecked()).toBe(true);
});

it('the matchtest that was begun before its script came shows its first question', async () => {
  await using visit = await browser.newPage();
  const { page } = visit;
  const scripts = await openHeld(page, '/matchtest/');
  await page.getByRole('link', { name: t('matchtest.start.button') }).click({ timeout: HELD_MS / 2 });
  await expect.poll(() => page.getByText(t('matchtest.start.coming')).isVisible()).toBe(true);
  await expect.poll(() => page.locator('astro-island[ssr]').count()).toBe(1);
  await scripts();
  await expect.poll(() => page.getByText(t('matchtest.start.coming')).count()).toBe(0);
  await expect.poll(() => page.locator('main form h1').first().isVisible()).toBe(true);
});

it('what was typed in the search field before its script came is searched for when it is there', async () => {
  await using visit = await browser.newPage({ width: 360 });
  const { page } = visit;
  const scripts = await openHeld(page, '/zoeken/');
  await page.locator('main #q').fill('werkdruk');
  await scripts();
  await expect.poll(() => page.url()).toContain('?q=werkdruk');
  await expect.poll(() => page.locator('main #q').inputValue()).toBe('werkdruk');
});

it('the page that moves progress offers nothing to press until it can', async () => {
  await using visit = await browser.newPage({ width: 360 });
  const { page } = visit;
  const scripts = await openHeld(page, '/training/meenemen/');
  const make = page.locator('[data-part="file"] button');
  await expect.poll(() => make.isVisible()).toBe(false);
  await scripts();
  await expect.poll(() => make.isVisible()).toBe(true);
});

it('every page with an island shows its heading and no empty room below before its scripts came', async () => {
  await using visit = await browser.newPage();
  const { page } = visit;
  await page.route(/\.js(\?|$)/, (route) => route.abort());
  const withIsland = templates.filter(
    (path) => !isViewInState(path) && readFileSync(fileOf(path) ?? '', 'utf8').includes('<astro-island'),
  );
  expect(withIsland).toContain('/aanvraag/');
  const hidden: string[] = [];
  const emptyBelow: string[] = [];
  for (const path of withIsland) {
    await page.goto(path, { waitUntil: 'commit' });
    const heading = page.locator('h1:not([hidden] *)').first();
    await heading.waitFor({ state: 'attached' });
    if (!(await heading.isVisible())) hidden.push(path);
    await page.waitForLoadState('domcontentloaded');
    const below = await page.evaluate(() => {
      const last = document.querySelector('body > footer')?.getBoundingClientRect().bottom ?? 0;
      return document.documentElement.scrollHeight - scrollY - Math.max(last, innerHeight);
    });
    if (below > 1) emptyBelow.push(`${path}: ${below.toString()} px`);
  }
  expect(hidden).toEqual([]);
  expect(emptyBelow).toEqual([]);
});
