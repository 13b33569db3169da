import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import type { BrowserContext, Download, Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import type { Outline } from '../src/domain/training/outline.ts';
import { axeViolations } from './browser/axe.ts';
import { openBrowser, type TestPage } from './browser/browser.ts';
import { open } from './browser/settled.ts';
import { keyboardControls, tabThrough } from './browser/tab-walk.ts';

const { modules } = JSON.parse(readFileSync('dist/data/training-outline.json', 'utf8')) as Outline;
const module = modules[0]!;
const lessons = modules.flatMap((one) => one.lessons);
const lesson = module.lessons[0]!;
const withTalk = lessons.find(({ talks }) => talks.length > 0)!;
const withNote = lessons.find(({ reflections }) => reflections.length > 0)!;

const browser = await openBrowser();
afterAll(() => browser.close());

const form = (page: Page, id: string) => page.locator(`form[data-question="${id}"]`);

/** Answers a question as it stands on the page, right or not, and checks it. */
async function answer(page: Page, id: string, isRight: boolean): Promise<void> {
  await form(page, id).evaluate((element: HTMLFormElement, good: boolean) => {
    const parts = [...element.querySelectorAll<HTMLElement>('[data-option]')];
    const places = parts.length;
    for (const part of parts) {
      const input = part.querySelector('input');
      const select = part.querySelector('select');
      const { place, rightText } = part.dataset;
      if (input) input.checked = 'right' in part.dataset === good;
      if (select && place) select.value = String(good ? Number(place) : (Number(place) % places) + 1);
      if (select && rightText)
        select.value = good ? rightText : parts.find((one) => one !== part)!.dataset['rightText']!;
    }
    const field = element.querySelector<HTMLInputElement>('.exercise__field input');
    if (field)
      field.value = good ? element.querySelector<HTMLElement>('[data-accepts]')!.dataset['accepts']! : '?';
  }, isRight);
  await form(page, id).getByRole('button', { name: 'Kijk na' }).click();
}

const said = (page: Page, id: string) => form(page, id).locator('[data-said]').innerText();
const keys = (page: Page) => page.evaluate(() => Object.keys(localStorage).sort());

/** Waits until the exercises of this page, if it has any, are live. */
const live = (page: Page) =>
  page.waitForFunction(
    () =>
      !document.querySelector(
        'article[data-lesson] :is([data-question]:not([data-live]), [data-conversation]:not([data-playing]))',
      ),
  );

/** Another page in the same profile, as another tab. */
async function tabIn(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await open(page, path);
  await live(page);
  return page;
}

async function visit(path: string): Promise<TestPage> {
  const test = await browser.newPage();
  await open(test.page, path);
  await live(test.page);
  return test;
}

describe('a lesson', () => {
  test('says what fits and why, in words, with the focus on it', async () => {
    await using visited = await visit(lesson.href);
    const { page, record } = visited;
    const { id } = lesson.questions[0]!;
    await answer(page, id, false);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-said')))
      .toBe(true);
    expect(await said(page, id)).not.toBe('');
    expect(await form(page, id).locator('.exercise__mark').allInnerTexts()).not.toEqual([]);
    expect(await form(page, id).locator('[data-why]:visible').count()).toBeGreaterThan(0);
    expect(await form(page, id).locator(':disabled').count()).toBe(0);
    await form(page, id).getByRole('button', { name: 'Nog een keer' }).click();
    expect(await form(page, id).locator('[data-why]:visible').count()).toBe(0);
    await answer(page, id, true);
    expect(await said(page, id)).toMatch(/^Goed/);
    expect(record.errors).toEqual([]);
    expect(record.violations).toEqual([]);
  });

  test('asks for an answer when there is none, and keeps nothing of that', async () => {
    await using visited = await visit(lesson.href);
    const { id } = lesson.questions[0]!;
    await form(visited.page, id).getByRole('button', { name: 'Kijk na' }).click();
    expect(await said(visited.page, id)).toMatch(/eerst/);
    expect(await form(visited.page, id).getAttribute('data-result')).toBeNull();
  });

  test('is done when every question is answered, right or wrong, and stays done', async () => {
    await using visited = await visit(lesson.href);
    const { page } = visited;
    for (const [index, { id }] of lesson.questions.entries()) await answer(page, id, index % 2 === 0);
    await expect.poll(() => page.locator('[data-lesson-done] [data-status]').textContent()).toMatch(/klaar/);
    await page.reload();
    expect(await page.locator('[data-lesson-done] h2').innerText()).toBe('Deze les is klaar.');
  });

  test('is done for who has read it, and the focus stays on the page', async () => {
    await using visited = await visit(lesson.href);
    const { page } = visited;
    await page.getByRole('button', { name: 'Ik heb deze les gelezen' }).click();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('Deze les is klaar.');
  });

  test('is the same for axe before and after the answers', async () => {
    await using visited = await visit(lesson.href);
    for (const [index, { id }] of lesson.questions.entries()) await answer(visited.page, id, index % 2 === 0);
    expect(await axeViolations(visited.page)).toEqual([]);
  });

  test('weighs at most 18 kB of script', async () => {
    await using visited = await browser.newPage();
    await open(visited.page, lesson.href);
    await expect.poll(() => visited.page.locator('form[data-live]').count()).toBeGreaterThan(0);
    const names = visited.record.requests.filter((request) => request.endsWith('.js'));
    const weights = names.map((name) => brotliCompressSync(readFileSync(`dist${name.slice(4)}`)).length);
    expect(names.length).toBeGreaterThan(0);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThanOrEqual(18_000);
  });
});

describe('a reload in the middle of everything', () => {
  test('leaves answers, marks and choices that were not checked as they were', async () => {
    await using visited = await visit(lesson.href);
    const { page } = visited;
    const [first, second] = lesson.questions;
    await answer(page, first!.id, false);
    const chosen = () =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLInputElement | HTMLOptionElement>('[data-option] :checked')].map(
          ({ value }) => value,
        ),
      );
    const control = form(page, second!.id).locator('[data-option] input, [data-option] select').first();
    const isSelect = (await control.evaluate((element) => element.tagName)) === 'SELECT';
    if (isSelect) await control.selectOption({ index: 1 });
    else await control.check();
    const before = { chosen: await chosen(), said: await said(page, first!.id) };
    const marks = await form(page, first!.id).locator('.exercise__mark').allInnerTexts();
    await page.reload();
    await expect.poll(() => form(page, first!.id).getAttribute('data-result')).not.toBeNull();
    expect({ chosen: await chosen(), said: await said(page, first!.id) }).toEqual(before);
    expect(await form(page, first!.id).locator('.exercise__mark').allInnerTexts()).toEqual(marks);
  });

  test('goes on in the scene of the conversation where it was, to its end, and again', async () => {
    await using visited = await visit(withTalk.href);
    const { page, record } = visited;
    const talk = page.locator(`[data-conversation="${withTalk.talks[0]!}"]`);
    const scene = () => talk.locator('[data-scene]:visible');
    await talk.locator('.conversation__says:visible').first().click();
    expect(await scene().count()).toBe(1);
    const name = await scene().getAttribute('data-scene');
    await expect
      .poll(() => page.evaluate(() => (document.activeElement as HTMLElement).dataset['scene']))
      .toBe(name);
    await page.reload();
    await expect.poll(() => scene().getAttribute('data-scene')).toBe(name);
    for (let step = 0; step < 20 && (await talk.locator('[data-end]:visible').count()) === 0; step += 1)
      await talk.locator('.conversation__says:visible').first().click();
    expect(await talk.locator('.conversation__looked li').count()).toBeGreaterThan(1);
    expect(await talk.locator('.conversation__looked li p').allInnerTexts()).not.toContain('');
    await talk.getByRole('button', { name: 'Opnieuw' }).click();
    expect(await scene().getAttribute('data-scene')).toBe('start');
    expect(record.errors).toEqual([]);
  });

  test('leaves a note that was being written', async () => {
    await using visited = await visit(withNote.href);
    const { page } = visited;
    const field = page.locator(`[data-reflection="${withNote.reflections[0]!.id}"] textarea`);
    await field.pressSequentially('Ik liet een stilte vallen.');
    await page.reload();
    await expect.poll(() => field.inputValue()).toBe('Ik liet een stilte vallen.');
    await open(page, '/training/aantekeningen/');
    await page.getByText('Ik liet een stilte vallen.').waitFor();
  });
});

test('two tabs with one lesson both keep what they did', async () => {
  await using visited = await visit(lesson.href);
  const { page } = visited;
  const other = await tabIn(page.context(), lesson.href);
  const [first, second] = lesson.questions;
  await answer(page, first!.id, true);
  await answer(other, second!.id, true);
  const third = await tabIn(page.context(), lesson.href);
  await expect.poll(() => form(third, first!.id).getAttribute('data-result')).not.toBeNull();
  expect(await form(third, second!.id).getAttribute('data-result')).toBe('right');
  await expect.poll(() => page.locator('[data-count]').textContent()).toMatch(/^2 van/);
});

describe('going on', () => {
  test('who has not begun sees no card and fetches nothing for it', async () => {
    await using visited = await visit('/');
    expect(await visited.page.locator('[data-go-on]').isVisible()).toBe(false);
    expect(visited.record.requests.filter((request) => request.includes('/data/'))).toEqual([]);
  });

  test('the home page, the overview and the module say where somebody was', async () => {
    await using visited = await visit(lesson.href);
    const { page, record } = visited;
    await answer(page, lesson.questions[0]!.id, true);
    await open(page, '/');
    await page.getByRole('link', { name: `Ga verder met ‘${lesson.title}’` }).waitFor();
    await open(page, lesson.href);
    await page.getByRole('button', { name: 'Ik heb deze les gelezen' }).click();
    await open(page, '/training/');
    const next = module.lessons[1]!;
    expect(await page.getByRole('link', { name: `Ga verder met ‘${next.title}’` }).getAttribute('href')).toBe(
      next.href,
    );
    const card = page.locator(`[data-module="${module.id}"] [data-progress]`);
    await expect.poll(() => card.textContent()).toContain(`1 van ${String(module.lessons.length)} lessen`);
    await open(page, module.href);
    await expect.poll(() => page.locator('[data-lesson][data-done]').count()).toBe(1);
    expect(record.errors).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
  });

  test('a module can be begun again, after a question, and other modules stay', async () => {
    await using visited = await visit(lesson.href);
    const { page } = visited;
    const elsewhere = modules[1]!.lessons[0]!;
    await answer(page, lesson.questions[0]!.id, true);
    await open(page, elsewhere.href);
    await answer(page, elsewhere.questions[0]!.id, true);
    await open(page, module.href);
    await page.getByRole('button', { name: 'Begin deze module opnieuw' }).click();
    await page.getByRole('button', { name: 'Nee, laat alles staan' }).click();
    await page.getByRole('button', { name: 'Begin deze module opnieuw' }).click();
    await page.getByRole('button', { name: 'Ja, wis deze module' }).click();
    await open(page, lesson.href);
    await expect.poll(() => form(page, lesson.questions[0]!.id).getAttribute('data-live')).toBe('');
    expect(await form(page, lesson.questions[0]!.id).getAttribute('data-result')).toBeNull();
    await open(page, elsewhere.href);
    await expect.poll(() => form(page, elsewhere.questions[0]!.id).getAttribute('data-result')).toBe('right');
  });

  test('on a computer of others everything can be wiped', async () => {
    await using visited = await visit(lesson.href);
    const { page } = visited;
    await answer(page, lesson.questions[0]!.id, true);
    await open(page, '/training/');
    await page.getByRole('button', { name: 'Wis alles', exact: true }).click();
    await page.getByRole('button', { name: 'Ja, wis alles' }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/gewist/);
    expect(await keys(page)).toEqual([]);
  });
});

/** The file that the page makes. */
async function copyOf(page: Page): Promise<string> {
  await open(page, '/training/meenemen/');
  await page.locator('[data-take-along][data-ready]').waitFor();
  const waiting: Promise<Download> = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download je kopie' }).click();
  return (await waiting).path();
}

const bringFile = async (page: Page, file: string | { name: string; mimeType: string; buffer: Buffer }) => {
  await page.locator('[data-take-along][data-ready]').waitFor();
  await page.getByLabel('Kies je bestand').setInputFiles(file);
};

describe('taking progress along', () => {
  test('a file from another device adds to what is here, also a second time', async () => {
    await using there = await visit(lesson.href);
    await answer(there.page, lesson.questions[0]!.id, true);
    const file = await copyOf(there.page);
    await using here = await visit(lesson.href);
    const { page } = here;
    await answer(page, lesson.questions[1]!.id, true);
    for (let time = 0; time < 2; time += 1) {
      await open(page, '/training/meenemen/');
      await bringFile(page, file);
      await page.getByRole('button', { name: 'Zet dit op dit apparaat' }).click();
      expect(await page.locator('[data-take-along] [data-status]').innerText()).toMatch(/^Gelukt/);
    }
    await open(page, lesson.href);
    for (const { id } of lesson.questions.slice(0, 2))
      await expect.poll(() => form(page, id).getAttribute('data-result')).toBe('right');
  });

  test('a link and its square bring progress without notes, and leave nothing in the address', async () => {
    await using there = await visit(withNote.href);
    await there.page.locator('[data-reflection] textarea').first().fill('geheim');
    await answer(there.page, withNote.questions[0]!.id, true);
    await open(there.page, '/training/meenemen/');
    await there.page.locator('[data-take-along][data-ready]').waitFor();
    await there.page.getByRole('button', { name: 'Maak een link' }).click();
    await there.page.locator('[data-qr] svg').waitFor();
    expect(await axeViolations(there.page)).toEqual([]);
    const link = await there.page.getByLabel('Je link', { exact: true }).inputValue();
    await using here = await browser.newPage();
    await open(here.page, link);
    await here.page.getByRole('button', { name: 'Zet dit op dit apparaat' }).click();
    expect(new URL(here.page.url()).hash).toBe('');
    expect(await here.page.evaluate(() => JSON.stringify(localStorage))).not.toContain('geheim');
    await open(here.page, withNote.href);
    await expect
      .poll(() => form(here.page, withNote.questions[0]!.id).getAttribute('data-result'))
      .toBe('right');
    expect(here.record.errors).toEqual([]);
  });

  test.each([
    ['a text', 'Beste mentor', /geen kopie/],
    ['half a copy', '{"schema":1,"lessons":', /geen kopie/],
    ['a copy of a newer site', '{"schema":9}', /nieuwere versie/],
    ['other JSON', '[1,2,3]', /geen kopie/],
  ])('%s is refused with a sentence, and changes nothing', async (_, text, sentence) => {
    await using visited = await visit('/training/meenemen/');
    const { page } = visited;
    await bringFile(page, { name: 'kopie.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await expect.poll(() => page.locator('[data-take-along] [data-status]').innerText()).toMatch(sentence);
    expect(await page.getByRole('button', { name: 'Zet dit op dit apparaat' }).isVisible()).toBe(false);
    expect(await keys(page)).toEqual([]);
  });

  test('a device with nothing on it says so, and makes no empty copy', async () => {
    await using visited = await visit('/training/meenemen/');
    const { page } = visited;
    await page.locator('[data-take-along][data-ready]').waitFor();
    for (const name of ['Download je kopie', 'Maak een link']) {
      await page.getByRole('button', { name }).click();
      expect(await page.locator('[data-take-along] [data-status]').innerText()).toMatch(/nog niets/);
    }
    expect(await keys(page)).toEqual([]);
  });

  test('a link of which a part is gone is refused with a sentence', async () => {
    await using visited = await visit('/training/meenemen/#t1.q1YqTs5I');
    await expect
      .poll(() => visited.page.locator('[data-take-along] [data-status]').innerText())
      .toMatch(/mist een stuk/);
  });
});

describe('storage that does not work', () => {
  test('that is full is said, and the lesson goes on', async () => {
    await using visited = await visit('/contact/');
    const { page } = visited;
    await page.evaluate(() => {
      for (let size = 4_000_000, index = 0; size >= 1;) {
        try {
          localStorage.setItem(`other${String((index += 1))}`, 'x'.repeat(size));
        } catch {
          size = Math.floor(size / 2);
        }
      }
    });
    await open(page, lesson.href);
    const { id } = lesson.questions[0]!;
    await answer(page, id, true);
    expect(await said(page, id)).toMatch(/^Goed[^]*geen ruimte/);
    expect(await page.locator('.lesson__trouble').innerText()).toMatch(/geen ruimte/);
  });

  test('that is forbidden is said, and the lesson goes on', async () => {
    await using visited = await browser.newPage();
    const { page, record } = visited;
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('forbidden', 'SecurityError');
          },
        });
    });
    await open(page, lesson.href);
    const { id } = lesson.questions[0]!;
    await answer(page, id, true);
    expect(await said(page, id)).toMatch(/^Goed[^]*bewaart niets/);
    expect(record.errors).toEqual([]);
  });

  test('that holds something else is put aside and not lost', async () => {
    await using visited = await visit('/contact/');
    const { page } = visited;
    const key = `training:lesson:${lesson.id}`;
    await page.evaluate((name) => localStorage.setItem(name, '{"schema":1,"half'), key);
    await open(page, lesson.href);
    await answer(page, lesson.questions[0]!.id, true);
    expect(await page.evaluate((name) => localStorage.getItem(name), `${key}:kept`)).toBe(
      '{"schema":1,"half',
    );
    await page.reload();
    await expect.poll(() => form(page, lesson.questions[0]!.id).getAttribute('data-result')).toBe('right');
  });
});

test('a clock that went back a year does not lose the newest answer', async () => {
  await using visited = await browser.newPage();
  const { page } = visited;
  await page.clock.setFixedTime(new Date('2027-11-23T10:00:00'));
  await open(page, lesson.href);
  const { id } = lesson.questions[0]!;
  await answer(page, id, false);
  await page.clock.setFixedTime(new Date('2026-11-23T10:00:00'));
  await page.reload();
  await form(page, id).getByRole('button', { name: 'Nog een keer' }).click();
  await answer(page, id, true);
  await page.reload();
  await expect.poll(() => form(page, id).getAttribute('data-result')).toBe('right');
});

test('a wrong answer comes back after a day, then later and later', async () => {
  await using visited = await browser.newPage();
  const { page, record } = visited;
  await page.clock.setFixedTime(new Date('2026-11-23T10:00:00'));
  await open(page, lesson.href);
  const { id } = lesson.questions[0]!;
  await answer(page, id, false);
  await open(page, '/training/herhalen/');
  await page.getByText('Alles is herhaald').waitFor();
  await page.clock.setFixedTime(new Date('2026-11-24T11:00:00'));
  await open(page, '/training/herhalen/');
  await form(page, id).waitFor();
  await answer(page, id, true);
  expect(await said(page, id)).toMatch(/komt terug op \d+ \w+ 202/);
  await page.getByRole('button', { name: 'Volgende vraag' }).click();
  await page.getByText('Alles is herhaald').waitFor();
  expect(record.errors).toEqual([]);
  expect(record.violations).toEqual([]);
});

test('a reminder comes when the last copy is older than 5 days', async () => {
  await using visited = await browser.newPage();
  const { page } = visited;
  await page.clock.setFixedTime(new Date('2026-11-23T10:00:00'));
  await open(page, lesson.href);
  await answer(page, lesson.questions[0]!.id, true);
  await open(page, '/training/');
  await page.getByRole('button', { name: 'Wis alles', exact: true }).waitFor();
  expect(await page.locator('[data-remind]').isVisible()).toBe(false);
  await page.clock.setFixedTime(new Date('2026-11-30T10:00:00'));
  await open(page, '/training/');
  await page.locator('[data-remind]').waitFor();
  await copyOf(page);
  await open(page, '/training/');
  await page.getByRole('button', { name: 'Wis alles', exact: true }).waitFor();
  expect(await page.locator('[data-remind]').isVisible()).toBe(false);
});

describe('with the keyboard alone', () => {
  test('a whole lesson can be done', async () => {
    await using visited = await visit(lesson.href);
    const { page } = visited;
    for (const { id } of lesson.questions) {
      const fields = form(page, id).locator('[data-option] select, .exercise__field input');
      for (const field of await fields.all()) {
        await field.focus();
        await page.keyboard.press(
          (await field.evaluate((element) => element.tagName)) === 'SELECT' ? 'ArrowDown' : 'a',
        );
      }
      const first = form(page, id).locator('[data-option] input').first();
      if ((await first.count()) > 0) {
        await first.focus();
        await page.keyboard.press('Space');
      }
      for (let stop = 0; stop < 12; stop += 1) {
        if (await page.evaluate(() => (document.activeElement as HTMLButtonElement).type === 'submit')) break;
        await page.keyboard.press('Tab');
      }
      await page.keyboard.press('Enter');
      expect(await form(page, id).getAttribute('data-result'), id).not.toBeNull();
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-said')))
        .toBe(true);
    }
    expect(await page.locator('[data-lesson-done] h2').innerText()).toBe('Deze les is klaar.');
  });

  test.each(['a lesson', 'the page to take along'])(
    'every control of %s is reached and seen',
    async (what) => {
      await using visited = await visit(lesson.href);
      const { page } = visited;
      await answer(page, lesson.questions[0]!.id, false);
      if (what !== 'a lesson') {
        await open(page, '/training/meenemen/');
        await page.locator('[data-take-along][data-ready]').waitFor();
        await page.getByRole('button', { name: 'Maak een link' }).click();
        await page.locator('[data-qr] svg').waitFor();
      }
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      await page.evaluate(() => window.scrollTo(0, 0));
      const controls = await keyboardControls(page);
      const stops = await tabThrough(page, controls.length);
      expect(stops.filter(({ hasRing, isCovered }) => !hasRing || isCovered)).toEqual([]);
    },
  );
});
