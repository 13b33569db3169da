import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { FIRST, mentors, NOBODY, SECOND, THIRD } from './built/mentors.ts';
import { saying, t } from './built/words.ts';
import { openBrowser } from './browser/browser.ts';
import { open } from './browser/settled.ts';

const [TOPIC = ''] = FIRST.topics;
/** Of somebody who does not help with the first. */
const OTHER_TOPIC = mentors.find(({ topics }) => !topics.includes(TOPIC))!.topics[0]!;
/** A way to meet that not everybody with that topic offers. */
const FORMAT = mentors
  .flatMap(({ formats }) => formats)
  .find((format) =>
    mentors.some(({ topics, formats }) => topics.includes(TOPIC) && !formats.includes(format)),
  )!;

const browser = await openBrowser();
afterAll(() => browser.close());

const query = (page: Page): string => new URL(page.url()).search;
const shown = (page: Page) => page.locator('[data-directory] > [data-mentor]:visible');
/** Says how many mentors there are, in words for everybody. */
const count = (page: Page) => page.locator('.found__count');

/** Waits until the page says this number, and shows as many. */
async function shows(page: Page, mentors: number): Promise<void> {
  await expect.poll(() => count(page).textContent()).toBe(t('mentors.filter.found', { count: mentors }));
  await expect.poll(() => shown(page).count()).toBe(mentors);
}

/** How many mentors an option says that it gives. */
async function promised(page: Page, option: string): Promise<number> {
  const label = page.locator('label', { has: page.locator(`input[value="${option}"]`) }).first();
  return Number(await label.locator('.filter__count [aria-hidden]').textContent());
}

test('a filter is in the address, the way back takes it off, and its link shows the same to others', async () => {
  await using visit = await browser.newPage();
  const { page } = visit;
  await open(page, '/mentoren/');
  const all = await shown(page).count();
  const some = await promised(page, TOPIC);
  await page.locator(`input[name=onderwerp][value=${TOPIC}]`).check();
  await shows(page, some);
  expect(query(page)).toBe(`?onderwerp=${TOPIC}`);

  await using other = await browser.newPage();
  await open(other.page, `/mentoren/${query(page)}`);
  await shows(other.page, some);

  await page.goBack();
  await shows(page, all);
  await page.goForward();
  await shows(page, some);
});

test('a second option of a group gives more, one of another group fewer', async () => {
  await using visit = await browser.newPage();
  const { page } = visit;
  await open(page, `/mentoren/?onderwerp=${TOPIC}`);
  await expect.poll(() => query(page)).toBe(`?onderwerp=${TOPIC}`);
  const one = await shown(page).count();
  await page.locator(`input[name=onderwerp][value=${OTHER_TOPIC}]`).check();
  await expect.poll(() => shown(page).count()).toBeGreaterThan(one);
  const two = await shown(page).count();
  await page.locator(`input[name=manier][value=${FORMAT}]`).check();
  await expect.poll(() => shown(page).count()).toBeLessThan(two);
});

test('is filtered by keyboard alone: the focus stays on the option, and goes to the number when a filter goes', async () => {
  await using visit = await browser.newPage();
  const { page } = visit;
  await open(page, '/mentoren/');
  const option = page.locator(`input[name=manier][value=${FORMAT}]`);
  await option.focus();
  await page.keyboard.press('Space');
  await expect.poll(() => query(page)).toBe(`?manier=${FORMAT}`);
  await expect.poll(() => option.evaluate((box) => box === document.activeElement)).toBe(true);
  await page.getByRole('button', { name: saying('mentors.filter.remove') }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => query(page)).toBe('');
  await expect.poll(() => count(page).evaluate((element) => element === document.activeElement)).toBe(true);
});

test('a box at the end of the filters brings the number of mentors into sight, and stays there itself', async () => {
  await using visit = await browser.newPage();
  const { page } = visit;
  await open(page, '/mentoren/');
  await page.locator('.filter__group').last().locator('summary').click();
  const box = page.locator('.filter__group').last().getByRole('checkbox').last();
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
  await box.check();
  for (const seen of [count(page), box]) {
    await expect
      .poll(() =>
        seen.evaluate((element) => {
          const { top, bottom } = element.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        }),
      )
      .toBe(true);
  }
  // And what is left of the list begins in sight.
  await expect
    .poll(() =>
      shown(page)
        .first()
        .evaluate((card) => {
          const { top } = card.getBoundingClientRect();
          return top >= 0 && top < 0.75 * innerHeight;
        }),
    )
    .toBe(true);
});

test.each([360, 1280])('at %i px a name that is typed without accents leaves who has it', async (width) => {
  await using visit = await browser.newPage({ width });
  const { page } = visit;
  await open(page, '/mentoren/');
  const all = await shown(page).count();
  const [first = '', ...rest] = SECOND.name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split(' ');
  const field = page.getByRole('searchbox', { name: t('mentors.filter.name') });
  await field.pressSequentially(`${rest.at(-1) ?? ''} ${first}`);
  await expect
    .poll(() => shown(page).evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['mentor'])))
    .toEqual([SECOND.id]);
  await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
  const address = query(page);

  await using other = await browser.newPage({ width });
  await open(other.page, `/mentoren/${address}`);
  await shows(other.page, 1);
  await page.goBack();
  await shows(page, all);
  await expect.poll(() => field.inputValue()).toBe('');
});

test('on a narrow screen a tray says how many it will show, and gives the focus back', async () => {
  await using visit = await browser.newPage({ width: 360 });
  const { page } = visit;
  await open(page, '/mentoren/');
  const button = page.getByRole('button', { name: t('mentors.filter.open') });
  await button.focus();
  await page.keyboard.press('Enter');
  const tray = page.getByRole('dialog', { name: t('mentors.filter.open') });
  await tray.waitFor();
  const some = await promised(page, FORMAT);
  await tray.locator(`input[name=manier][value=${FORMAT}]`).check();
  await tray.getByRole('button', { name: t('mentors.filter.show', { count: some }) }).click();
  await tray.waitFor({ state: 'hidden' });
  await shows(page, some);
  await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
  await expect.poll(() => button.textContent()).toBe(t('mentors.filter.openCount', { count: 1 }));
  await button.click();
  await tray.waitFor();
  await page.keyboard.press('Escape');
  await tray.waitFor({ state: 'hidden' });
});

test('who finds nobody reads which filter to let go, and that works', async () => {
  await using visit = await browser.newPage();
  const { page } = visit;
  await open(page, `/mentoren/?werkveld=${NOBODY.setting}&taal=${NOBODY.language}`);
  await shows(page, 0);
  const says = await page.getByText(saying('mentors.filter.drop')).textContent();
  await page
    .locator('button.button')
    .filter({ hasText: saying('mentors.filter.dropButton') })
    .click();
  await shows(page, Number(/\d+/.exec(says ?? '')?.[0]));
});

test('the profile leads back to the list as it was filtered', async () => {
  await using visit = await browser.newPage();
  const { page } = visit;
  await open(page, `/mentoren/?onderwerp=${TOPIC}`);
  await shown(page).first().getByRole('link').first().click();
  await page.waitForURL('**/mentoren/*/');
  await page.locator('[data-back]').click();
  await page.waitForURL(`**/mentoren/?onderwerp=${TOPIC}`);
});

test.each([360, 1280])(
  'at %i px a profile lets the mentor speak before the facts, and ends with asking',
  async (width) => {
    await using visit = await browser.newPage({ width });
    const { page } = visit;
    await open(page, `/mentoren/${FIRST.id}/`);
    const parts = ['.profile__sentence', '.profile__body .prose', '.facts', '.profile__end .ask'];
    await expect
      .poll(() =>
        page.evaluate(
          (selectors) =>
            selectors
              .map((selector) => document.querySelector(selector)?.getBoundingClientRect().top ?? NaN)
              .every((top, place, tops) => place === 0 || top > (tops[place - 1] ?? NaN)),
          parts,
        ),
      )
      .toBe(true);
    // On a wide screen the request is beside the whole story.
    await page.locator('.facts').scrollIntoViewIfNeeded();
    const ask = page.locator('.profile__side .button:visible');
    await expect
      .poll(() =>
        ask.evaluate((button) => {
          const { top, bottom } = button.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        }),
      )
      .toBe(width === 1280);
  },
);

test('three mentors can be kept and compared in a table, and a fourth cannot', async () => {
  await using visit = await browser.newPage();
  const { page } = visit;
  await open(page, '/mentoren/');
  const boxes = page.locator('[data-keep]');
  const names: (string | null)[] = [];
  for (const place of [0, 1, 2]) {
    await boxes.nth(place).check();
    names.push(await boxes.nth(place).getAttribute('data-name'));
  }
  await expect.poll(() => boxes.nth(3).isDisabled()).toBe(true);
  await page.getByRole('link', { name: t('mentors.keep.compare') }).click();
  const table = page.getByRole('table');
  await table.waitFor();
  await expect.poll(() => table.locator('thead a').allTextContents()).toEqual(names);
  await expect.poll(() => table.locator('tbody th[scope=row]').count()).toBeGreaterThan(5);
  await table.getByRole('button').first().click();
  await expect.poll(() => table.locator('thead a').allTextContents()).toEqual(names.slice(1));
  await page.reload();
  await expect.poll(() => table.locator('thead a').allTextContents()).toEqual(names.slice(1));
  await page.getByRole('link', { name: t('mentors.compare.ask') }).click();
  await page.waitForURL('**/aanvraag/');
  await expect
    .poll(() =>
      page.locator('#mentor1').evaluate((field) => (field as HTMLSelectElement).selectedOptions[0]?.text),
    )
    .toContain(names[1]);
});

test('on a phone a mentor is a short row, and a box above the list shows the cards, without script too', async () => {
  await using visit = await browser.newPage({ width: 360, javaScript: false });
  const { page } = visit;
  await page.goto('/mentoren/');
  const heights = () =>
    shown(page).evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
  expect(Math.max(...(await heights()))).toBeLessThan(200);
  await page.getByLabel(t('mentors.more')).check();
  expect(Math.min(...(await heights()))).toBeGreaterThan(250);
});

test('the last of three mentors comes whole into sight on a phone when it takes the focus', async () => {
  await using visit = await browser.newPage({ width: 360 });
  const { page } = visit;
  await open(page, '/mentoren/');
  await page.getByLabel(t('mentors.more')).check();
  for (const place of [0, 1, 2]) await page.locator('[data-keep]').nth(place).check();
  await open(page, '/mentoren/vergelijken/');
  const last = page.locator('.compare__name').nth(2);
  await last.focus();
  await expect
    .poll(() => last.evaluate((link) => link.getBoundingClientRect().right <= innerWidth))
    .toBe(true);
});

test('who asks one mentor by name asks that one first, with those kept who can be in the same request', async () => {
  const other = mentors.find(({ programme }) => programme !== FIRST.programme);
  await using visit = await browser.newPage();
  const { page } = visit;
  const choice = () =>
    page
      .locator('#mentor1, #mentor2, #mentor3')
      .evaluateAll((fields) => fields.map((field) => (field as HTMLSelectElement).value));
  await open(page, '/mentoren/');
  for (const { id } of [FIRST, other, SECOND].flatMap((mentor) => mentor ?? []))
    await page.locator(`[data-keep="${id}"]`).check();
  await page.goto(`/aanvraag/?mentor=${THIRD.id}`);
  await expect.poll(choice).toEqual([THIRD.id, FIRST.id, SECOND.id]);
  await page.getByText(t('request.mentors.keptToo')).waitFor();
  // Who cannot be is named, with the way to ask that one apart.
  if (other)
    await expect
      .poll(() => page.locator('.notice').getByRole('link', { name: other.name }).getAttribute('href'))
      .toBe(t('addresses.mentor', { mentor: other.id }));

  // A reload keeps an order that was chosen later.
  await page.getByRole('button', { name: t('request.mentors.other') }).click();
  await page.locator('#mentor1').selectOption(SECOND.id);
  await page.locator('#mentor3').selectOption(THIRD.id);
  await page.reload();
  await expect.poll(choice).toEqual([SECOND.id, FIRST.id, THIRD.id]);
});

test('the field for a name stays in view while nobody with that name is left, on a phone too', async () => {
  await using visit = await browser.newPage({ width: 360 });
  const { page } = visit;
  await open(page, '/mentoren/');
  const field = page.locator('#filter-name');
  await field.pressSequentially('xqz');
  await shows(page, 0);
  await page.evaluate(() => new Promise(requestAnimationFrame));
  const top = () => field.evaluate((element) => element.getBoundingClientRect().top);
  expect(await top()).toBeGreaterThanOrEqual(0);
});
