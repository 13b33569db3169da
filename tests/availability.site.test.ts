import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import {
  badge,
  edgeAnswer,
  edgeSays,
  full,
  MENTOR,
  openAndAsk,
  paused,
  PROFILE,
  TODAY,
} from './browser/availability.ts';
import { openBrowser } from './browser/browser.ts';
import { open } from './browser/settled.ts';
import { openAvailability } from './browser/site-database.ts';

const browser = await openBrowser();
afterAll(() => browser.close());

const date = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' });
const saysNow = (page: Page, words = 'Nu vol') => badge(page).filter({ hasText: words }).waitFor();

/** Where the badges stand, and the rest of a list of them; below the badge of a profile other words can come. */
const places = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.mentor-list :is(a, [data-availability]), .profile__ask > p')].map(
      (element) => {
        const { x, y, height } = element.getBoundingClientRect();
        return [x, y, height].map(Math.round).join(' ');
      },
    ),
  );

describe.each([360, 1280])('What the edge knows of the room of mentors, at %i px', (width) => {
  test.each(['/mentoren/', PROFILE])('stands in the badges of %s, and nothing moves', async (path) => {
    await using visit = await browser.newPage({ width });
    const { page, record } = visit;
    let answer: () => void = () => undefined;
    const later = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/api/availability', async (route) => {
      await later;
      await route.fulfill({ contentType: 'application/json', body: paused });
    });
    await open(page, path);
    const before = await places(page);
    answer();
    await saysNow(page, 'Neemt nu geen aanvragen aan');
    await expect
      .poll(() => badge(page).innerText())
      .toContain(`Laatst bevestigd op ${date.format(new Date(TODAY))}`);
    await expect.poll(() => badge(page).locator('[data-free]').count()).toBe(0);
    await expect.poll(() => places(page)).toEqual(before);
    expect(record.errors).toEqual([]);
  });

  test.each(['/mentoren/', PROFILE])('is not missed on %s when the edge does not answer', async (path) => {
    await using visit = await browser.newPage({ width });
    await edgeSays(visit.page);
    await openAndAsk(visit.page, path);
    await expect
      .poll(() => badge(visit.page).innerText())
      .toMatch(/^Heeft \d+ plek(ken)?\s+Laatst bevestigd op \d+ \w+ \d{4}$/);
  });
});

test.each(['', '{"error":"unavailable"}', '<h1>502</h1>', full.slice(0, 40)])(
  'An answer that is not whole changes nothing: %s',
  async (text) => {
    await using visit = await browser.newPage();
    await edgeSays(visit.page, text);
    await openAndAsk(visit.page, PROFILE);
    await expect.poll(() => badge(visit.page).innerText()).toMatch(/^Heeft \d+ plek/);
    expect(visit.record.errors).toEqual([]);
  },
);

test('Nobody is sent to a mentor who takes no requests now, or made to wait for one who has room', async () => {
  await using visit = await browser.newPage();
  const { page } = visit;
  await edgeSays(page, paused);
  await openAndAsk(page, PROFILE);
  await saysNow(page, 'Neemt nu geen aanvragen aan');
  await expect.poll(() => page.getByRole('link', { name: 'Vraag Amina als mentor' }).isVisible()).toBe(false);
  await expect.poll(() => page.getByText('Amina neemt nu geen nieuwe aanvragen aan').isVisible()).toBe(true);
  await page.unroute('**/api/availability');
  await edgeSays(page);
  await page.evaluate(() => sessionStorage.clear());
  await openAndAsk(page, PROFILE);
  await expect.poll(() => page.getByRole('link', { name: 'Vraag Amina als mentor' }).isVisible()).toBe(true);
});

test('A change is said aloud on the page of that mentor, and nowhere else', async () => {
  await using visit = await browser.newPage();
  await visit.page.goto(PROFILE);
  await expect.poll(() => visit.page.locator('[data-availability][role=status]').count()).toBe(1);
  await visit.page.goto('/mentoren/');
  await expect.poll(() => visit.page.locator('[data-availability][role=status]').count()).toBe(0);
});

test('The filter on room counts what the edge says', async () => {
  await using visit = await browser.newPage();
  await edgeSays(visit.page, full);
  await openAndAsk(visit.page, '/mentoren/?plek=ja');
  await visit.page.locator(`[data-directory] > [data-mentor="${MENTOR}"]`).waitFor({ state: 'hidden' });
});

test('The matchtest ranks with what the edge said on its start page', async () => {
  await using visit = await browser.newPage();
  const { page } = visit;
  const result = async (said?: string) => {
    await edgeSays(page, said);
    await openAndAsk(page, '/matchtest/');
    await page.evaluate(() => {
      location.hash = '#uitkomst';
    });
    await page.getByRole('heading', { name: 'Deze mentoren hebben plek' }).waitFor();
    const first = page.locator('.result-list a[href^="/mentoren/"]').first();
    return ((await first.getAttribute('href')) ?? '').split('/')[2] ?? '';
  };
  // Which of the mentors that fit as well as each other comes first, is another one every day.
  const best = await result();
  await page.unroute('**/api/availability');
  expect(
    await result(edgeAnswer([{ id: best, capacity: 2, places: 0, open: true, confirmed: TODAY }])),
  ).not.toBe(best);
  const apart = page.locator('main li').filter({ has: page.locator(`a[href="/mentoren/${best}/"]`) });
  await expect.poll(() => apart.innerText()).toContain('vol');
});

test('A minute long the browser itself keeps what the edge said; a page without mentors never asks', async () => {
  await using visit = await browser.newPage();
  const { page } = visit;
  // No route here: with one the browser keeps nothing.
  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  const kept: boolean[] = [];
  network.on('Network.responseReceived', ({ response }) => {
    if (response.url.endsWith('/api/availability')) kept.push(response.fromDiskCache ?? false);
  });
  for (const path of [PROFILE, '/mentoren/', PROFILE, '/matchtest/', '/methode/', '/']) {
    await page.goto(path, { waitUntil: 'networkidle' });
  }
  expect(kept).toEqual([false, true, true, true]);
  await expect
    .poll(() => page.evaluate(() => Object.keys(sessionStorage).concat(Object.keys(localStorage))))
    .toEqual([]);
});

describe('The page on which a mentor says whether there is room', () => {
  const TOKEN = 'beschikbaarBeschikbaar';

  test.each([360, 1280])('works at %i px without JavaScript', async (width) => {
    openAvailability(TOKEN, 'jeroen-de-vries');
    await using visit = await browser.newPage({ width, javaScript: false });
    const { page } = visit;
    await page.goto(`/beschikbaar/?t=${TOKEN}`);
    await page.getByRole('button', { name: 'Ja, dit klopt' }).click();
    await page.getByRole('heading', { level: 1, name: 'Dit staat nu bij je profiel' }).waitFor();
    await page.getByLabel('Hoeveel mentees').fill('twee');
    await page.getByRole('button', { name: 'Bewaar je plekken' }).click();
    await page.locator('#places-error').waitFor();
    await page.getByLabel('Hoeveel mentees').fill('3');
    await page.getByRole('button', { name: 'Bewaar je plekken' }).click();
    await expect.poll(() => page.locator('main').innerText()).toContain('hoogstens 3 mentees');
    await page.getByRole('button', { name: 'Begin je pauze' }).click();
    await expect.poll(() => page.locator('main').innerText()).toContain('Je neemt pauze tot');
    await page.getByRole('button', { name: 'Stop je pauze' }).click();
    await expect.poll(() => page.locator('main').innerText()).toContain('Je neemt geen pauze.');
  });
});
