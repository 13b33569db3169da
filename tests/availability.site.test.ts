import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { firstName } from '../src/loaders/mentor-words.ts';
import { FIRST, mentors, UNASKED } from './built/mentors.ts';
import { saying, t } from './built/words.ts';
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
import { movedUntil } from './browser/moved-until.ts';
import { open } from './browser/settled.ts';
import { openAvailability } from './browser/site-database.ts';

const browser = await openBrowser();
afterAll(() => browser.close());

const NAME = firstName(FIRST.name);
const ASK = t('mentors.profile.ask', { name: NAME });
const date = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' });
const saysNow = (page: Page, words = t('mentors.places.full')) =>
  badge(page).filter({ hasText: words }).waitFor();

/** Where the badges stand, and the rest of a list of them; below the badge of a profile other words can come. */
const places = (page: Page) =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll(
        '.mentor-list :is(a, [data-availability]), .profile__side .profile__ask > p',
      ),
    ].map((element) => {
      const { x, y, height } = element.getBoundingClientRect();
      return [x, y, height].map(Math.round).join(' ');
    }),
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
    await saysNow(page, t('mentors.places.closed'));
    // A card says it in one line, and the profile since when.
    const confirmed = t('availability.confirmed', { date: date.format(new Date(TODAY)) });
    await expect
      .poll(async () => (await badge(page).textContent())?.includes(confirmed))
      .toBe(path === PROFILE);
    await expect.poll(() => badge(page).locator('[data-free]').count()).toBe(0);
    await expect.poll(() => places(page)).toEqual(before);
    expect(record.errors).toEqual([]);
  });

  test.each([
    ['/mentoren/', t('mentors.places.free', { count: FIRST.availability.places })],
    [PROFILE, saying('availability.confirmed')],
  ])('is not missed on %s when the edge does not answer', async (path, said) => {
    await using visit = await browser.newPage({ width });
    await edgeSays(visit.page);
    await openAndAsk(visit.page, path);
    await expect.poll(() => badge(visit.page).textContent()).toMatch(said);
  });

  test('says in one line on every card of the list whether there is room, in the longest words too', async () => {
    await using visit = await browser.newPage({ width });
    const { page } = visit;
    await edgeSays(page, paused);
    await openAndAsk(page, '/mentoren/');
    await saysNow(page, t('mentors.places.closed'));
    const lines = () =>
      page
        .locator('.mentor-card .availability__word:visible')
        .evaluateAll((words) =>
          words.map((word) =>
            Math.round(
              word.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(word).lineHeight),
            ),
          ),
        );
    expect(new Set(await lines())).toEqual(new Set([1]));
    if (width < 640) await page.getByLabel(t('mentors.more')).check();
    expect(new Set(await lines())).toEqual(new Set([1]));
  });
});

test.each(['', '{"error":"unavailable"}', '<h1>502</h1>', full.slice(0, 40)])(
  'An answer that is not whole changes nothing: %s',
  async (text) => {
    await using visit = await browser.newPage();
    await edgeSays(visit.page, text);
    await openAndAsk(visit.page, PROFILE);
    await expect.poll(() => badge(visit.page).locator('[data-free]').count()).toBe(1);
    expect(visit.record.errors).toEqual([]);
  },
);

test('Nobody is sent to a mentor who takes no requests now, or made to wait for one who has room', async () => {
  await using visit = await browser.newPage();
  const { page } = visit;
  await edgeSays(page, paused);
  await openAndAsk(page, PROFILE);
  await saysNow(page, t('mentors.places.closed'));
  const asked = page.getByRole('link', { name: ASK }).filter({ visible: true });
  await expect.poll(() => asked.count()).toBe(0);
  // Beside the profile and at its end.
  const closed = page.getByText(t('mentors.profile.closedText', { name: NAME }));
  await expect.poll(() => closed.filter({ visible: true }).count()).toBe(2);
  await page.unroute('**/api/availability');
  await edgeSays(page);
  await page.evaluate(() => sessionStorage.clear());
  await openAndAsk(page, PROFILE);
  await expect.poll(() => asked.count()).toBe(2);
});

test('A change is said aloud on the page of that mentor, and nowhere else', async () => {
  await using visit = await browser.newPage();
  await visit.page.goto(PROFILE);
  await expect.poll(() => visit.page.locator('[data-availability][role=status]').count()).toBe(1);
  await visit.page.goto('/mentoren/');
  await expect.poll(() => visit.page.locator('[data-availability][role=status]').count()).toBe(0);
});

test('A mentor who is full keeps a person before the words, also one who has no mentee', async () => {
  await using visit = await browser.newPage();
  await edgeSays(visit.page, full);
  await openAndAsk(visit.page, PROFILE);
  await saysNow(visit.page);
  await expect.poll(() => badge(visit.page).locator('.company').count()).toBe(1);
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
    await page.getByRole('heading', { name: t('matchtest.result.titleNothing') }).waitFor();
    const first = page.locator('.result-list a[href^="/mentoren/"]').first();
    return ((await first.getAttribute('href')) ?? '').split('/')[2] ?? '';
  };
  // Which of the mentors that fit as well as each other comes first, is another one every day.
  const best = await result();
  await page.unroute('**/api/availability');
  // Nobody else is full: of those only three stand apart, other ones every day.
  const room = { capacity: 2, open: true, confirmed: TODAY };
  const said = mentors.map(({ id }) => ({ ...room, id, places: id === best ? 0 : 1 }));
  expect(await result(edgeAnswer(said))).not.toBe(best);
  const apart = page.locator('main li').filter({ has: page.locator(`a[href="/mentoren/${best}/"]`) });
  await expect.poll(() => apart.innerText()).toContain(t('matchtest.apart.full'));
});

test('A minute long the browser itself keeps what the edge said; a page without mentors never asks', async () => {
  await using visit = await browser.newPage();
  const { page } = visit;
  // No route here: with one the browser keeps nothing.
  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  /** Of each answer whether the browser had it, and for how many seconds it may be kept. */
  const answers: { kept: boolean; seconds: number }[] = [];
  network.on('Network.responseReceived', ({ response }) => {
    if (!response.url.endsWith('/api/availability')) return;
    const { 'Cache-Control': control = '' } = response.headers;
    answers.push({
      kept: response.fromDiskCache ?? false,
      seconds: Number(/max-age=(\d+)/.exec(control)?.[1]),
    });
  });
  for (const [before, path] of [PROFILE, '/mentoren/', PROFILE, '/matchtest/'].entries()) {
    await page.goto(path);
    await movedUntil(page, () => answers.length > before);
  }
  for (const path of ['/methode/', '/']) await page.goto(path, { waitUntil: 'networkidle' });
  expect(answers.map(({ seconds }) => seconds)).toEqual([60, 60, 60, 60]);
  // Which of them is asked again depends on how long the edge itself had it, and on how slow this machine is.
  expect(answers.filter(({ kept }) => kept)).not.toEqual([]);
  await expect
    .poll(() => page.evaluate(() => Object.keys(sessionStorage).concat(Object.keys(localStorage))))
    .toEqual([]);
});

describe('The page on which a mentor says whether there is room', () => {
  const TOKEN = 'beschikbaarBeschikbaar';

  test.each([360, 1280])('works at %i px without JavaScript', async (width) => {
    await openAvailability(TOKEN, UNASKED.id);
    await using visit = await browser.newPage({ width, javaScript: false });
    const { page } = visit;
    await page.goto(`/beschikbaar/?t=${TOKEN}`);
    await page.getByRole('button', { name: t('availability.mentor.yes') }).click();
    await page.getByRole('heading', { level: 1, name: t('availability.mentor.done') }).waitFor();
    await page.getByLabel(t('availability.mentor.placesLabel')).fill('twee');
    await page.getByRole('button', { name: t('availability.mentor.placesButton') }).click();
    await page.locator('#places-error').waitFor();
    await page.getByLabel(t('availability.mentor.placesLabel')).fill('3');
    await page.getByRole('button', { name: t('availability.mentor.placesButton') }).click();
    await expect
      .poll(() => page.locator('main').innerText())
      .toContain(t('availability.mentor.capacity', { count: 3 }));
    await page.getByRole('button', { name: t('availability.mentor.pauseButton') }).click();
    await expect.poll(() => page.locator('main').innerText()).toMatch(saying('availability.mentor.paused'));
    await page.getByRole('button', { name: t('availability.mentor.resume') }).click();
    // Also when the words stand there already: what is still under way would end up in the next test.
    await page.getByRole('button', { name: t('availability.mentor.resume') }).waitFor({ state: 'detached' });
    await expect.poll(() => page.locator('main').innerText()).toContain(t('availability.mentor.notPaused'));
  });
});
