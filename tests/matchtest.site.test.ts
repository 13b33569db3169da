import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countOf, numberQuestions } from '../src/domain/matching/question-number.ts';
import { FIRST } from './built/mentors.ts';
import { saying, t } from './built/words.ts';
import { openBrowser, type TestBrowser } from './browser/browser.ts';
import { criteria, field, label, MENTEE, question, questions, words } from './browser/matchtest.ts';
import { pageCount } from './browser/page-count.ts';
import { open, settled } from './browser/settled.ts';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** How well somebody fits, in words. */
const WORDS = new RegExp(
  Object.values(words)
    .map((one) => one.label)
    .join('|'),
);
/** A language that the first mentor speaks and few others. */
const LANGUAGE = FIRST.languages.at(-1)!;

const next = (page: Page) => page.getByRole('button', { name: t('matchtest.question.next') }).click();

const placeOf = (id: string) => questions.findIndex((one) => one.id === id);
const numberOf = (id: string) => numberQuestions(questions)[placeOf(id)]!.number;
const stepOf = (id: string) => `#vraag-${numberOf(id).toString()}`;

/** Goes on without an answer. */
async function skip(page: Page, skipped: typeof questions) {
  for (const { title } of skipped.filter(({ onDemand }) => onDemand === undefined)) {
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.locator('.asking [type=submit]').click();
  }
}

/** Answers what counts most and skips the rest, up to the page with all answers. */
async function answer(page: Page, fromTheStart = true) {
  if (fromTheStart) await open(page, '/matchtest/');
  await page.getByRole('link', { name: t('matchtest.start.button') }).click();
  await skip(page, questions.slice(0, placeOf('now')));
  await page.getByLabel(field('profession').label).selectOption(MENTEE.profession);
  await page.getByLabel(field('setting').label).selectOption(MENTEE.setting);
  await next(page);
  await page.locator('input[name=direction][value=step]').check();
  await page.getByLabel(field('stepTo').label).selectOption(MENTEE.stepTo);
  await next(page);
  await page.locator(`input[name=topics][value=${MENTEE.topic}]`).check();
  await page.locator(`input[name=topics][value=${MENTEE.otherTopic}]`).check();
  await next(page);
  await page.locator(`input[name=mostImportant][value=${MENTEE.topic}]`).check();
  await next(page);
  await skip(page, questions.slice(placeOf('mostImportant') + 1));
  await page.getByRole('heading', { name: t('matchtest.check.title') }).waitFor();
}

describe('the matchtest', () => {
  it('sends no request from the first question to the result', async () => {
    await using visit = await browser.newPage({ width: 360 });
    const { page, record } = visit;
    await open(page, '/matchtest/');
    await page.waitForLoadState('networkidle');
    const loaded = record.requests.length;
    await answer(page, false);
    await page.getByRole('link', { name: t('matchtest.check.button') }).click();
    await page.getByRole('heading', { name: t('matchtest.result.title') }).waitFor();
    expect(loaded).toBeGreaterThan(0);
    expect(record.requests.slice(loaded)).toEqual([]);
    expect(page.url()).not.toContain(MENTEE.topic);
    expect(record.errors).toEqual([]);
  });

  it('says in words how well three mentors fit, why, and what fits less', async () => {
    await using visit = await browser.newPage();
    const { page } = visit;
    await answer(page);
    await page.getByRole('link', { name: t('matchtest.check.button') }).click();
    const cards = page.locator('.result-card');
    await cards.first().waitFor();
    await expect.poll(() => cards.count()).toBe(3);
    await expect.poll(() => cards.first().textContent()).toMatch(WORDS);
    await expect.poll(() => cards.first().textContent()).toContain(label('topics', MENTEE.topic));
    await expect.poll(() => page.locator('main').textContent()).not.toMatch(/\d+ ?%|procent/);
  });

  it('draws what is shared on two roads, adds two reasons at most, and tells what fits less', async () => {
    await using visit = await browser.newPage();
    const { page } = visit;
    await answer(page);
    await page.getByRole('link', { name: t('matchtest.check.button') }).click();
    await page.locator('.result-card').first().waitFor();
    await expect.poll(() => page.locator('.result-card').count()).toBe(3);
    for (const card of await page.locator('.result-card').all()) {
      await expect.poll(() => card.locator('.two-roads [data-who=shared]').count()).toBeGreaterThan(0);
      const why = await card.locator('.reasons:not([data-less]) li').allTextContents();
      expect(why.length).toBeLessThanOrEqual(2);
      expect(why.filter((reason) => /\b(niet|geen|maar)\b/.test(reason))).toEqual([]);
      await expect
        .poll(() => card.locator('.result-card__why > .reasons[data-less] li').count())
        .toBeLessThanOrEqual(2);
      const less = await card.locator('.reasons[data-less] li').allTextContents();
      // Every part with fewer points than possible is explained, and the sum shows it.
      await card.getByText(t('matchtest.result.points')).click();
      const points = await card.locator('.points tbody tr').evaluateAll((rows) =>
        rows.map((row) => ({
          part: row.querySelector('th')!.textContent,
          sum: row.querySelector('td')!.textContent.split('/').map(Number),
        })),
      );
      // Of these one sentence says what fits and what does not.
      const atOnce = [criteria.role.parts.role.label, criteria.path.parts.been.label];
      const notWhole = points.filter(
        ({ part, sum: [got = 0, most = 0] }) =>
          part !== criteria.room.parts.room.label && got < most && (got === 0 || !atOnce.includes(part)),
      );
      expect(less).toHaveLength(notWhole.length);
    }
  });

  it('does not say that mentors fit when nobody is left', async () => {
    await using visit = await browser.newPage();
    const { page } = visit;
    await answer(page);
    await page.getByRole('link', { name: question('leaveOut').onDemand ?? '' }).click();
    await page.getByRole('heading', { level: 1, name: question('leaveOut').title }).waitFor();
    // Without the box that says nobody.
    const boxes = page.locator('input[name=leaveOut]:not([value=""]):visible');
    await boxes.first().waitFor();
    for (const box of await boxes.all()) await box.check();
    await page.getByRole('button', { name: t('matchtest.question.toCheck') }).click();
    await page.getByRole('link', { name: t('matchtest.check.button') }).click();
    await page.getByRole('heading', { level: 1, name: t('matchtest.result.titleNone') }).waitFor();
    await expect.poll(() => page.locator('main').innerText()).not.toContain(t('matchtest.result.title'));
  });

  it('adds up: the points of the parts are the points of the mentor', async () => {
    await using visit = await browser.newPage();
    const { page } = visit;
    await answer(page);
    await page.getByRole('link', { name: t('matchtest.check.button') }).click();
    const card = page.locator('.result-card').first();
    await card.getByText(t('matchtest.result.points')).click();
    const parts = await card.locator('.points td').allTextContents();
    const sum = parts.reduce((total, text) => total + Number(text.split('/')[0]), 0);
    await expect
      .poll(() => card.locator('details p').textContent())
      .toMatch(new RegExp(`^\\D*${sum.toString()}\\D`));
  });

  it('says how many mentors are left with each answer, on a wide screen beside the road so far', async () => {
    await using visit = await browser.newPage();
    const { page } = visit;
    await open(page, `/matchtest/${stepOf('languages')}`);
    const count = page.locator('.asking__left');
    const road = page.locator('.own-road');
    const leftNow = async () => Number(/\d+/.exec(await count.innerText())?.[0]);
    await count.waitFor({ state: 'attached' });
    const all = await leftNow();
    await page.locator(`input[name=languages][value=${LANGUAGE}]`).check();
    await page.locator('input[name=musts][value=languages]').check();
    await expect.poll(leftNow).toBeLessThan(all);
    await expect.poll(() => road.innerText()).toContain(label('languages', LANGUAGE));
    await expect.poll(() => road.innerText()).toContain(await count.innerText());
    await page.setViewportSize({ width: 360, height: 740 });
    await expect.poll(() => road.isVisible()).toBe(false);
    const foot = await page.locator('.asking__foot').boundingBox();
    expect(foot && foot.y + foot.height).toBeLessThanOrEqual(740);
  });

  it('keeps the answers over reload, back and forward', async () => {
    await using visit = await browser.newPage();
    const { page } = visit;
    await answer(page);
    await page.reload();
    await settled(page);
    await expect
      .poll(() => page.locator('.summary-list').textContent())
      .toContain(label('topics', MENTEE.topic));
    await page.goBack();
    await page.getByRole('heading', { name: question('meeting').title }).waitFor();
    await page.goForward();
    await page.getByRole('heading', { name: t('matchtest.check.title') }).waitFor();
  });

  it('goes back to the answers after a change, and recalculates', async () => {
    await using visit = await browser.newPage();
    const { page } = visit;
    await answer(page);
    await page
      .getByRole('link', { name: `${t('matchtest.check.change')} ${question('languages').title}` })
      .click();
    await page.locator(`input[name=languages][value=${LANGUAGE}]`).check();
    await page.locator('input[name=musts][value=languages]').check();
    await page.getByRole('button', { name: t('matchtest.question.toCheck') }).click();
    await page.getByRole('link', { name: t('matchtest.check.button') }).click();
    await page.locator('.result-card').first().waitFor();
    await expect.poll(() => page.locator('.result-card').count()).toBeLessThanOrEqual(3);
    await expect.poll(() => page.locator('.result-card h2').first().textContent()).toBe(FIRST.name);
  });

  it('shows every answer in words under its own label, and the musts too', async () => {
    await using visit = await browser.newPage();
    const { page } = visit;
    await answer(page);
    await page
      .getByRole('link', { name: `${t('matchtest.check.change')} ${question('mostImportant').title}` })
      .click();
    await page.locator('input[name=musts][value=topics]').check();
    await page.getByRole('button', { name: t('matchtest.question.toCheck') }).click();
    await page.getByRole('heading', { name: t('matchtest.check.title') }).waitFor();
    const says = await page.locator('.summary-list').textContent();
    expect(says).toContain(`${field('profession').label}: ${label('professions', MENTEE.profession)}`);
    expect(says).toContain(question('mostImportant').title + label('topics', MENTEE.topic));
    expect(says).toContain(field('topics').must);
  });

  it('shows whom somebody chose on other pages, and lets go of one to make room', async () => {
    await using visit = await browser.newPage();
    const { page } = visit;
    await open(page, '/mentoren/');
    const boxes = page.locator('[data-keep]');
    for (const place of [0, 1, 2]) await boxes.nth(place).check();
    const kept = await boxes.first().getAttribute('data-name');
    await answer(page);
    await page.getByRole('link', { name: t('matchtest.check.button') }).click();
    const first = page.locator('.result-card [aria-pressed]').first();
    await first.waitFor();
    await expect.poll(() => first.isDisabled()).toBe(true);
    await page.getByRole('button', { name: `${t('matchtest.result.drop')} ${kept ?? ''}` }).click();
    await page.waitForFunction(
      (undo) => document.activeElement?.textContent.includes(undo),
      t('matchtest.start.undo'),
    );
    await page.getByText(t('matchtest.result.takeCount', { count: 2 })).waitFor();
    await first.click();
    await page.getByText(t('matchtest.result.takeCount', { count: 3 })).waitFor();
    await expect.poll(() => page.locator('.kept__faces > *').count()).toBe(3);
    await expect.poll(() => page.locator('.result-take li').nth(2).innerText()).toContain(FIRST.name);
    // After choosing, the next step is in sight, also far above the end of the list.
    const bar = await page.locator('.kept').boundingBox();
    expect(bar && bar.y + bar.height).toBeLessThanOrEqual(900);
  });

  it('prints on one sheet the answers, the day, the mentors, why they fit and where they are, and nothing to click', async () => {
    await using visit = await browser.newPage({ theme: 'dark' });
    const { page } = visit;
    await answer(page);
    await page.getByRole('link', { name: t('matchtest.check.button') }).click();
    await page.locator('.result-card').first().waitFor();
    // Other mentors have more to say.
    expect(pageCount(await page.pdf({ preferCSSPageSize: true, scale: 1.05 }))).toBe(1);
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.getByText(saying('matchtest.result.why')).first().isVisible()).toBe(true);
    const sheet = await page.locator('main').innerText();
    expect(sheet).toMatch(saying('matchtest.paper.from'));
    expect(sheet).toContain(`${field('setting').label}: ${label('settings', MENTEE.setting)}`);
    expect(sheet).not.toContain(t('matchtest.result.points'));
    expect(sheet.match(/\S+\/mentoren\/[a-z-]+\//g)).toHaveLength(3);
    await expect
      .poll(() => page.locator('main :is(button, input, .button)').filter({ visible: true }).count())
      .toBe(0);
  });

  it.each([1280, 360])(
    'puts the mentors beside each other with the same at one height, at %i px',
    async (width) => {
      await using visit = await browser.newPage({ width });
      const { page } = visit;
      await answer(page);
      await page.getByRole('link', { name: t('matchtest.check.button') }).click();
      await page.locator('.result-card').nth(2).waitFor();
      const tops = (part: string) =>
        page
          .locator(`.result-card ${part}`)
          .evaluateAll((parts) => parts.map((one) => Math.round(one.getBoundingClientRect().top)));
      for (const part of ['h2', '.two-roads', 'summary', '[aria-pressed]'])
        expect(new Set(await tops(part)).size, part).toBe(1);
      // On a phone the next card peeks in, and its own button brings it whole.
      const last = page.locator('.result-card').nth(2);
      const ends = () => last.evaluate((card) => Math.round(card.getBoundingClientRect().right));
      await last.locator('[aria-pressed]').focus();
      await expect.poll(ends).toBeLessThanOrEqual(width);
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    },
  );

  it('leaves a mentor out, and does not bring that mentor back', async () => {
    await using visit = await browser.newPage();
    const { page } = visit;
    await answer(page);
    await page.getByRole('link', { name: t('matchtest.check.button') }).click();
    const first = await page.locator('.result-card h2').first().textContent();
    await page
      .getByRole('button', { name: saying('matchtest.result.leaveOut') })
      .first()
      .click();
    await page.waitForFunction(
      (name) => document.querySelector('.result-card h2')?.textContent !== name,
      first,
    );
    await expect.poll(() => page.locator('.result-card h2').allTextContents()).not.toContain(first);
  });

  it('takes the chosen mentor, the topics and nothing else along to the request', async () => {
    await using visit = await browser.newPage();
    const { page } = visit;
    await answer(page);
    await page.getByRole('link', { name: t('matchtest.check.button') }).click();
    await page.locator('.result-card [aria-pressed]').first().click();
    await page.getByRole('link', { name: t('matchtest.result.take') }).click();
    await page.waitForURL('**/aanvraag/');
    await page.waitForFunction(() => document.querySelector<HTMLSelectElement>('#mentor1')?.value !== '');
    await expect.poll(() => page.locator('input[name=topics]:checked').count()).toBe(2);
    await expect.poll(() => page.locator('input[name=wish]').count()).toBe(0);
    // Topics from the matchtest are visible: their list is open and shows the number.
    await page.getByRole('button', { name: t('matchtest.question.next') }).click();
    await page.getByText(t('request.fields.topics.chosen', { count: 2 })).waitFor();
    await expect.poll(() => page.locator('input[name=topics]:checked').first().isVisible()).toBe(true);
    await page.goto('/aanvraag/#check');
    await page.getByRole('heading', { name: t('request.check.title') }).waitFor();
    await expect
      .poll(() => page.locator('.summary-list dt', { hasText: t('request.fields.topics.label') }).count())
      .toBe(1);
    const away = page.getByRole('button', { name: t('form.check.remove') });
    await expect.poll(() => away.count()).toBe(2);
    await away.first().click();
    await expect.poll(() => away.count()).toBe(1);
  });

  it('begins at the start when the address names no page of it', async () => {
    await using visit = await browser.newPage();
    for (const fragment of ['#vraag-99', '#uitslag', '#100%']) {
      await open(visit.page, `/matchtest/${fragment}`);
      await visit.page.getByRole('link', { name: t('matchtest.start.button') }).waitFor();
    }
    expect(visit.record.errors).toEqual([]);
  });

  it('puts the focus on the message when too much is chosen, and asks on about the topics on a page of its own', async () => {
    await using visit = await browser.newPage({ width: 360, height: 640 });
    const { page } = visit;
    await open(page, `/matchtest/${stepOf('topics')}`);
    for (const place of [0, 1, 2, 3]) await page.locator('input[name=topics]').nth(place).check();
    await next(page);
    await page.waitForFunction(
      (words) => document.activeElement?.textContent === words,
      t('matchtest.question.tooMany', { max: 3 }),
    );
    await expect
      .poll(() => page.evaluate(() => document.activeElement!.getBoundingClientRect().top))
      .toBeGreaterThanOrEqual(0);
    const names = () =>
      page
        .locator('section:not([hidden]) input')
        .evaluateAll((inputs) => [...new Set(inputs.map((input) => (input as HTMLInputElement).name))]);
    expect(await names()).toEqual(['topics']);
    await page.locator('input[name=topics]').first().uncheck();
    await page.getByText(t('matchtest.question.chosen', { count: 3, max: 3 })).waitFor();
    await next(page);
    await page.getByRole('heading', { level: 1, name: question('mostImportant').title }).waitFor();
    expect(await names()).toEqual(['mostImportant', 'musts']);
  });

  it('tells who has a report of a test that it helps to choose topics, and asks for nothing of it', async () => {
    await using visit = await browser.newPage();
    const { page } = visit;
    await open(page, `/matchtest/${stepOf('topics')}`);
    const topics = page.getByRole('group', { name: field('topics').label });
    await expect.poll(() => topics.textContent()).toContain(field('topics').hint);
    await expect.poll(() => page.locator('section:not([hidden]) :is(textarea, [type=file])').count()).toBe(0);
  });

  it.each([360, 1280])('puts the must as wide as the choices above it, at %i px', async (width) => {
    await using visit = await browser.newPage({ width });
    const { page } = visit;
    await open(page, `/matchtest/${stepOf('role')}`);
    await page.locator('input[name=role]').first().check();
    const sides = (selector: string) =>
      page
        .locator(`section:not([hidden]) ${selector}`)
        .first()
        .evaluate((element) => {
          const { left, right } = element.getBoundingClientRect();
          return [left, right].map(Math.round);
        });
    await page.locator('[data-must]').first().waitFor();
    expect(await sides('[data-must]')).toEqual(await sides('.choices .choice'));
  });

  it('does not say that a mentor fits when every question was skipped', async () => {
    await using visit = await browser.newPage();
    const { page } = visit;
    await open(page, '/matchtest/#uitkomst');
    await page.getByRole('heading', { name: t('matchtest.result.titleNothing') }).waitFor();
    await page.locator('.result-card').first().waitFor();
    await expect.poll(() => page.locator('main').textContent()).not.toContain(words.good.label);
  });

  it('works with the keyboard alone and puts the focus on each question', async () => {
    await using visit = await browser.newPage();
    const { page } = visit;
    await open(page, `/matchtest/${stepOf('direction')}`);
    // A question that was not visible yet could not take the focus, and the page looked empty for 5 seconds.
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    await page.locator('input[name=direction]').first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      (title) => document.activeElement?.textContent === title,
      question('topics').title,
    );
    expect(new URL(page.url()).hash).toBe(stepOf('topics'));
    await expect
      .poll(() => page.title())
      .toContain(
        `${t('matchtest.question.number', { number: numberOf('topics'), count: countOf(questions) })}: ${question('topics').title}`,
      );
  });

  it('says without JavaScript that it needs it, and shows its questions', async () => {
    await using visit = await browser.newPage({ javaScript: false });
    const { page } = visit;
    await page.goto('/matchtest/');
    await expect.poll(() => page.locator('main').textContent()).toContain(t('matchtest.start.noScript'));
    await expect
      .poll(() => page.getByRole('heading', { name: question('direction').title }).isVisible())
      .toBe(true);
  });
});
