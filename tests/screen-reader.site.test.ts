// What a simulated screen reader says of an exercise, the result of the matchtest, the stations and the planning of a
// talk: the words, their order, and the announcements after an act. It does not replace listening to a real one, but notices when words are no longer spoken.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import type { Outline } from '../src/domain/training/outline.ts';
import { saying, t } from './built/words.ts';
import { label, MENTEE } from './browser/matchtest.ts';
import { openBrowser } from './browser/browser.ts';
import { open } from './browser/settled.ts';

/** The site allows only scripts of its own: the simulator comes from an address of the site. */
const READER = '/screen-reader.js';
const START = '/start-screen-reader.js';
const reader = readFileSync(
  join(
    dirname(createRequire(import.meta.url).resolve('@guidepup/virtual-screen-reader/package.json')),
    'lib/esm/index.browser.js',
  ),
  'utf8',
);
const { modules } = JSON.parse(readFileSync('dist/data/nl/training-outline.json', 'utf8')) as Outline;
const lessons = modules.flatMap((module) => module.lessons);

const browser = await openBrowser();
afterAll(() => browser.close());

interface Virtual {
  start: (options: { container: Element }) => Promise<void>;
  next: () => Promise<void>;
  stop: () => Promise<void>;
  lastSpokenPhrase: () => Promise<string>;
  spokenPhraseLog: () => Promise<string[]>;
}

/** Everything that is said from the beginning of an element to its end. */
const readAloud = (page: Page, selector: string): Promise<string[]> =>
  page.evaluate(async (place) => {
    const { virtual } = window as unknown as { virtual: Virtual };
    const container = document.querySelector(place);
    if (!container) throw new Error(`nothing at ${place}`);
    await virtual.start({ container });
    const first = await virtual.lastSpokenPhrase();
    for (let step = 0; step < 300; step += 1) {
      await virtual.next();
      // At the end it starts over.
      if ((await virtual.lastSpokenPhrase()) === first) break;
    }
    const log = await virtual.spokenPhraseLog();
    await virtual.stop();
    return log;
  }, selector);

/** What is said in this order, between other things. */
function expectInOrder(log: readonly string[], phrases: readonly (string | RegExp)[]): void {
  let from = 0;
  for (const phrase of phrases) {
    const at = log.findIndex(
      (line, place) =>
        place >= from && (typeof phrase === 'string' ? line.includes(phrase) : phrase.test(line)),
    );
    expect(
      at,
      `${String(phrase)} after line ${from.toString()} of:\n${log.join('\n')}`,
    ).toBeGreaterThanOrEqual(0);
    from = at + 1;
  }
}

async function visit(path: string, before?: (page: Page) => Promise<unknown>) {
  const visited = await browser.newPage();
  const { page } = visited;
  await before?.(page);
  const scripts = {
    [READER]: reader,
    [START]: `import { virtual } from '${READER}'; window.virtual = virtual;`,
  };
  for (const [address, body] of Object.entries(scripts)) {
    await page.route(`**${address}`, (route) => route.fulfill({ body, contentType: 'text/javascript' }));
  }
  await open(page, path);
  await page.addScriptTag({ url: START, type: 'module' });
  await page.waitForFunction(() => 'virtual' in window);
  return visited;
}

test('a question is a group with its text, its options are named, and the result is told with the focus on it', async () => {
  const one = lessons.flatMap((lesson) => lesson.questions.map(({ id }) => ({ id, href: lesson.href })))[1]!;
  await using visited = await visit(one.href);
  const { page } = visited;
  const form = page.locator(`form[data-question="${one.id}"]`);
  await form.locator('xpath=self::*[@data-live]').waitFor();
  const text = (await form.locator('.exercise__text').innerText()).trim().replaceAll(/\s+/g, ' ');
  const labels = await form.locator('.exercise__choice label').allInnerTexts();
  const log = await readAloud(page, `form[data-question="${one.id}"]`);
  expectInOrder(log, [
    new RegExp(`^group, .*${text.slice(0, 20).replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}`),
    ...labels.map((label) => label.trim().replaceAll(/\s+/g, ' ').slice(0, 30)),
    `group, ${t('training-progress.lesson.sure')}`,
    `button, ${t('training.question.check')}`,
  ]);
  await form.locator('.exercise__choice input').first().check();
  await form.getByRole('button', { name: t('training.question.check') }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-said'))).toBe(true);
  const said = (await form.locator('[data-said]').innerText()).trim();
  expect(said).not.toBe('');
  const after = await readAloud(page, `form[data-question="${one.id}"]`);
  expectInOrder(after, [said.split('\n')[0] ?? '', `button, ${t('training-progress.lesson.again')}`]);
});

test('a conversation says who speaks and what, offers what you can say, and goes on where the focus is', async () => {
  const lesson = lessons.find(({ talks }) => talks.length > 0)!;
  const selector = `[data-conversation="${lesson.talks[0] ?? ''}"]`;
  await using visited = await visit(lesson.href);
  const { page } = visited;
  await page.locator(`${selector}[data-playing]`).waitFor();
  const scene = page.locator(`${selector} [data-scene]:visible`);
  const title = await page.locator(`${selector} h3`).first().innerText();
  const choices = await scene.locator('.conversation__says').allInnerTexts();
  expect(choices.length).toBeGreaterThanOrEqual(2);
  const log = await readAloud(page, selector);
  expectInOrder(log, [
    title,
    (await scene.locator('.conversation__who').innerText()).trim(),
    ...choices.map((choice) => `link, ${choice.trim().slice(0, 30)}`),
  ]);
  await scene.locator('.conversation__says').first().click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-scene'))).toBe(true);
  const after = await readAloud(page, selector);
  // Earlier lines can be read again, and the new line comes after them.
  expectInOrder(after, [
    title,
    t('training-progress.talk.so'),
    (await scene.innerText()).trim().split('\n')[0] ?? '',
  ]);
});

test('a match says which of how many it is, who, how well and why, then what you can do', async () => {
  const { profession, setting, topic } = MENTEE;
  const answers = JSON.stringify({ profession: [profession], setting: [setting], topics: [topic] });
  await using visited = await visit('/matchtest/', (page) =>
    page.addInitScript((kept) => sessionStorage.setItem('matchtest', kept), answers),
  );
  const { page } = visited;
  await page.evaluate(() => {
    location.hash = '#uitkomst';
  });
  const card = page.locator('.result-list > li').first();
  await card.waitFor();
  const [name, words] = [
    await card.locator('h2').innerText(),
    await card.locator('strong').first().innerText(),
  ];
  const log = await readAloud(page, '.result-list > li:first-child');
  expectInOrder(log, [
    t('matchtest.result.place', { place: 1, count: 3 }),
    new RegExp(`^heading, ${name}`),
    words,
    saying('matchtest.roads.label'),
    label('topics', topic),
    saying('matchtest.result.points'),
    new RegExp(`^button, ${t('matchtest.result.pick', { name: name.split(' ')[0] ?? '' })}.*not pressed`),
    saying('matchtest.result.view'),
    saying('matchtest.result.leaveOut'),
  ]);
});

test('the stations are a list that says of each what is over, what is now and what is to come', async () => {
  await using visited = await visit('/onderdelen/course/halfway/');
  const log = await readAloud(visited.page, '.stations');
  expectInOrder(log, [
    `list, ${t('stations.label')}`,
    t('stations.request.talk'),
    t('stations.done'),
    /current step/,
    t('stations.request.halfway'),
    t('stations.request.end'),
    t('stations.ahead'),
    `${t('stations.calendar')} ${t('stations.calendarOf.end')}`,
  ]);
});

test('who plans hears what was proposed, a button for each moment, and what is wrong at the field itself', async () => {
  await using offered = await visit('/onderdelen/course/plan-offered/');
  const moment = t('planning.offered.fits', { moment: t('parts.example.moment') });
  expectInOrder(await readAloud(offered.page, 'main'), [
    `heading, ${t('planning.offered.title')}`,
    `button, ${moment}`,
    `button, ${moment}`,
    `button, ${moment}`,
    t('planning.offered.none'),
  ]);
  await using wrong = await visit('/onderdelen/course/plan-not-proposed/');
  expectInOrder(await readAloud(wrong.page, 'main'), [
    t('form.summaryTitle'),
    new RegExp(`^link, .*${t('planning.problems.time')}`),
    new RegExp(`^group, ${t('planning.form.moment', { number: '1' })}`),
    t('planning.form.day'),
    new RegExp(`${t('planning.form.time')}.*${t('planning.problems.time')}`),
    new RegExp(`^button, ${saying('planning.form.send').source}`),
  ]);
});
