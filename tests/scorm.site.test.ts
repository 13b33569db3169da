// Packages in a learning system: scorm-again, with its own strict checks, in Chromium.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { courseOf } from '../scripts/scorm/course.ts';
import { type Files, packagedModules, packageFiles } from '../scripts/scorm/package.ts';
import { packageScripts } from '../scripts/scorm/scripts.ts';
import type { ScormVersion } from '../src/domain/scorm/course.ts';
import { MOST_CHARACTERS } from '../src/domain/training/suspend-data.ts';
import { t } from './built/words.ts';
import { axeViolations } from './browser/axe.ts';
import type { TrainingModule } from '../src/loaders/training/read.ts';
import { openBrowser, type TestBrowser, type TestPage } from './browser/browser.ts';
import { cutTexts } from './browser/cut-text.ts';
import { answer, goTo, leave, lessonIn, opened, packageIn, resultOf, talkToEnd } from './scorm/learner.ts';
import { type LearningSystem, startLearningSystem } from './scorm/lms.ts';

const toKeep = ({ lessonList }: TrainingModule): number => lessonList.flatMap((one) => one.exercises).length;
/** The module with the most to keep. */
const module = packagedModules().toSorted((one, other) => toKeep(other) - toKeep(one))[0]!;
const { lessons } = courseOf(module, '1.2');
const questions = lessons.flatMap((lesson) => lesson.questions.map(({ id }) => ({ id, lesson })));
const [first, second] = [lessons[0]!, lessons[1]!];

let packages: Record<ScormVersion, Files>;
let system: LearningSystem;
let browser: TestBrowser;

beforeAll(async () => {
  const sources = { dist: 'dist', scripts: await packageScripts() };
  const of = (version: ScormVersion) => packageFiles(module, version, sources);
  packages = { '1.2': of('1.2'), '2004': of('2004') };
  system = await startLearningSystem(packages);
  browser = await openBrowser(system.url);
});
afterAll(async () => {
  await browser.close();
  await system.close();
});
beforeEach(() => system.setReachable(true));

let number = 0;
/** A learner whom the system does not know yet. */
const somebody = (): string => `learner-${(number += 1)}`;

const NAMES = {
  '1.2': { status: 'cmi.core.lesson_status', raw: 'cmi.core.score.raw', place: 'cmi.core.lesson_location' },
  '2004': { status: 'cmi.success_status', raw: 'cmi.score.raw', place: 'cmi.location' },
} as const;

async function launch(visited: TestPage, version: ScormVersion, learner: string, href = 'start.html') {
  await visited.page.goto(system.address(version, learner));
  return opened(visited.page, href);
}

const refused = (page: Page) => page.evaluate(() => (window as unknown as { refused: string[] }).refused);
const said = (page: Page) => packageIn(page).locator('[data-reach]').innerText();
const interactionsOf = (learner: string): string[] =>
  Object.entries(system.kept(learner))
    .filter(([name]) => /^cmi\.interactions\.\d+\.id$/.test(name))
    .map(([, id]) => id);

async function answerAll(page: Page, isRight: boolean): Promise<void> {
  for (const lesson of lessons) {
    const shown = await goTo(page, lesson.href);
    for (const { id } of lesson.questions) await answer(shown, id, isRight);
    for (const id of lesson.talks) await talkToEnd(shown, id);
  }
}

describe.each(['1.2', '2004'] as const)('in a system with SCORM %s', (version) => {
  const names = NAMES[version];

  test('somebody who has all wrong has not failed, and passes another day', async () => {
    const learner = somebody();
    await using visited = await browser.newPage();
    const { page, record } = visited;
    await launch(visited, version, learner);
    await answerAll(page, false);
    await expect.poll(() => interactionsOf(learner).length).toBe(questions.length);
    expect(interactionsOf(learner)).toEqual(questions.map(({ id }) => id));
    expect(system.kept(learner)[names.raw]).toBe('0');
    expect(system.kept(learner)[names.status]).toBe(version === '1.2' ? 'incomplete' : 'unknown');
    if (version === '2004') expect(system.kept(learner)['cmi.completion_status']).toBe('completed');
    expect(await refused(page)).toEqual([]);

    await launch(visited, version, learner, lessons.at(-1)!.href);
    await answerAll(page, true);
    // It passes before its last answers are in.
    await expect.poll(() => system.kept(learner)[names.raw]).toBe('100');
    const kept = system.kept(learner);
    expect(kept[names.status]).toBe('passed');
    if (version === '2004')
      expect(kept).toMatchObject({ 'cmi.completion_status': 'completed', 'cmi.score.scaled': '1' });
    expect(interactionsOf(learner)).toHaveLength(2 * questions.length);
    expect(kept['cmi.suspend_data']!.length).toBeLessThan(MOST_CHARACTERS);
    await expect
      .poll(() => packageIn(page).locator('[data-passed]').innerText())
      .toBe(t('scorm.frame.passed'));
    expect(Object.values(system.kept(learner))).not.toContain('failed');
    expect(await refused(page)).toEqual([]);
    expect(record).toMatchObject({ errors: [], violations: [], foreign: [] });
  });

  test('who comes back is in the lesson where they were, with their answers', async () => {
    const learner = somebody();
    await using visited = await browser.newPage();
    await launch(visited, version, learner);
    let shown = await goTo(visited.page, second.href);
    await answer(shown, second.questions[0]!.id, true);
    await answer(shown, second.questions[1]!.id, false);
    await leave(visited.page);
    await expect.poll(() => system.kept(learner)['cmi.suspend_data'] ?? '').not.toBe('');
    expect(system.kept(learner)[names.place]).toBe(second.id);

    await using again = await browser.newPage();
    shown = await launch(again, version, learner, second.href);
    await expect.poll(() => resultOf(shown, second.questions[0]!.id)).toBe('right');
    await expect.poll(() => resultOf(shown, second.questions[1]!.id)).toMatch(/wrong|partly/);
    await expect.poll(() => resultOf(shown, second.questions[2]!.id)).toBeNull();
    const current = packageIn(again.page).locator('nav [aria-current]');
    await expect.poll(() => current.getAttribute('href')).toBe(second.href);
    // What was reported before is not reported again.
    await leave(again.page);
    expect(interactionsOf(learner)).toHaveLength(2);
  });

  test('who passed stays passed, also with a package that asks more', async () => {
    const learner = somebody();
    const score = version === '1.2' ? 'cmi.core.score.raw' : 'cmi.score.raw';
    system.setKept(learner, {
      [names.status]: 'passed',
      [score]: '90',
      ...(version === '2004' ? { 'cmi.completion_status': 'completed' } : {}),
    });
    await using visited = await browser.newPage();
    await launch(visited, version, learner);
    const shown = await goTo(visited.page, first.href);
    await answer(shown, first.questions[0]!.id, false);
    await expect.poll(() => interactionsOf(learner)).toHaveLength(1);
    expect(system.kept(learner)).toMatchObject({ [names.status]: 'passed', [score]: '90' });
  });

  test('a system that is away is said in a sentence, reading goes on, and nothing that was kept is lost', async () => {
    const learner = somebody();
    await using visited = await browser.newPage();
    const { page } = visited;
    await launch(visited, version, learner);
    let shown = await goTo(page, first.href);
    await answer(shown, first.questions[0]!.id, true);
    await expect.poll(() => interactionsOf(learner)).toHaveLength(1);
    system.setReachable(false);
    await answer(shown, first.questions[1]!.id, true);
    await expect.poll(() => said(page)).toBe(t('scorm.reach.away'));
    shown = await goTo(page, second.href);
    await answer(shown, second.questions[0]!.id, true);
    await expect.poll(() => resultOf(shown, second.questions[0]!.id)).toBe('right');
    await leave(page);

    // Not even what the browser sends at the very last moment arrives.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    system.setReachable(true);
    await using again = await browser.newPage();
    shown = await launch(again, version, learner, first.href);
    await expect.poll(() => resultOf(shown, first.questions[0]!.id)).toBe('right');
    await expect.poll(() => resultOf(shown, first.questions[1]!.id)).toBeNull();
  });

  test('what was done while the system was away arrives when it is back', async () => {
    const learner = somebody();
    await using visited = await browser.newPage();
    const { page } = visited;
    await launch(visited, version, learner);
    const shown = await goTo(page, first.href);
    system.setReachable(false);
    await answer(shown, first.questions[0]!.id, true);
    await expect.poll(() => said(page)).toBe(t('scorm.reach.away'));
    system.setReachable(true);
    await packageIn(page).evaluate(() => dispatchEvent(new Event('online')));
    await expect.poll(() => said(page)).toBe(t('scorm.reach.kept'));
    expect(interactionsOf(learner)).toEqual([first.questions[0]!.id]);
    expect(system.kept(learner)['cmi.suspend_data']).not.toBe('');
  });

  test('a state that nobody can read gives a fresh start', async () => {
    const learner = somebody();
    system.setKept(learner, { 'cmi.suspend_data': 's1~2026.1~abc~laaaa.0', [names.place]: 'weg' });
    await using visited = await browser.newPage();
    const { record, page } = visited;
    await launch(visited, version, learner);
    await expect
      .poll(() => packageIn(page).locator('[data-progress]').innerText())
      .toBe(t('scorm.frame.progress', { done: 0, count: lessons.length }));
    expect(record.errors).toEqual([]);
  });
});

describe('on a computer that others use too', () => {
  test('the next learner finds nothing, and nothing stays in the browser', async () => {
    const reflection = module.lessonList.find(({ exercises }) =>
      exercises.some(({ name }) => name === 'Reflection'),
    )!;
    const { href } = lessons.find(({ id }) => id === reflection.id)!;
    await using visited = await browser.newPage();
    const context = visited.page.context();
    const one = somebody();
    await launch(visited, '1.2', one);
    let shown = await goTo(visited.page, href);
    await shown.locator('[data-reflection] textarea').first().fill('geheim');
    await shown.locator('[data-question] input').first().check();
    await goTo(visited.page, first.href);
    shown = await goTo(visited.page, href);
    // Within the session a note stays.
    await expect.poll(() => shown.locator('[data-reflection] textarea').first().inputValue()).toBe('geheim');
    await answer(shown, lessons.find((lesson) => lesson.href === href)!.questions[0]!.id, true);
    await leave(visited.page);
    await expect.poll(() => interactionsOf(one)).toHaveLength(1);
    expect(JSON.stringify(system.kept(one))).not.toContain('geheim');
    expect(await context.storageState({ indexedDB: true })).toEqual({ cookies: [], origins: [] });

    const page = await context.newPage();
    await page.goto(system.address('1.2', somebody()));
    await opened(page, 'start.html');
    shown = await goTo(page, href);
    await expect.poll(() => shown.locator('[data-reflection] textarea').first().inputValue()).toBe('');
    await expect.poll(() => shown.locator('[data-question] input:checked').count()).toBe(0);
    await expect.poll(() => shown.locator('[data-result]').count()).toBe(0);
    await expect
      .poll(() => packageIn(page).locator('[data-score]').innerText())
      .toBe(t('scorm.frame.score', { right: 0, count: questions.length, score: 0 }));
  });

  test('a note is gone in the next session of the same learner', async () => {
    const place = module.lessonList.findLastIndex(({ exercises }) =>
      exercises.some(({ name }) => name === 'Reflection'),
    );
    const { href } = lessons[place]!;
    const learner = somebody();
    await using visited = await browser.newPage();
    await launch(visited, '2004', learner);
    let shown = await goTo(visited.page, href);
    await shown.locator('[data-reflection] textarea').first().fill('geheim');
    await goTo(visited.page, first.href);
    await leave(visited.page);
    await expect.poll(() => system.kept(learner)['cmi.location']).toBe(first.id);
    await using again = await browser.newPage();
    await launch(again, '2004', learner, first.href);
    shown = await goTo(again.page, href);
    await expect.poll(() => shown.locator('[data-reflection] textarea').first().inputValue()).toBe('');
  });
});

describe('without a system that keeps things', () => {
  test('all can be read and done, and a sentence says that nothing is kept', async () => {
    await using visited = await browser.newPage();
    const { page, record } = visited;
    await page.goto('/package/1.2/index.html');
    await opened(page, 'start.html');
    await expect.poll(() => said(page)).toBe(t('scorm.reach.alone'));
    const shown = await goTo(page, first.href);
    await answer(shown, first.questions[0]!.id, true);
    await expect.poll(() => packageIn(page).locator('[data-score]').innerText()).toMatch(/^\D*1\D/);
    expect(record).toMatchObject({ errors: [], violations: [], foreign: [] });
  });

  test('it opens from a disk, and from a server that sends scripts as something else', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'package-'));
    try {
      for (const [name, file] of Object.entries(packages['1.2'])) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), file);
      }
      await using onDisk = await browser.newPage();
      await onDisk.page.goto(pathToFileURL(join(folder, 'index.html')).href);
      await expect.poll(() => said(onDisk.page)).toBe(t('scorm.reach.alone'));
      await onDisk.page.locator(`nav a[href="${first.href}"]`).click();
      const shown = lessonIn(onDisk.page);
      await shown.locator('[data-question][data-live]').first().waitFor();
      await answer(shown, first.questions[0]!.id, true);
      await expect.poll(() => onDisk.page.locator('[data-failed]').isVisible()).toBe(false);
    } finally {
      rmSync(folder, { recursive: true });
    }
    for (const contentType of ['text/plain', 'application/octet-stream']) {
      await using served = await browser.newPage();
      await served.page.route('**/*.js', async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, contentType });
      });
      await served.page.goto('/package/1.2/index.html');
      await opened(served.page, 'start.html');
      await expect.poll(() => said(served.page)).toBe(t('scorm.reach.alone'));
    }
  });

  test('a system that throws at every call is a system that is not there', async () => {
    await using visited = await browser.newPage();
    const { page, record } = visited;
    await page.addInitScript(() => {
      const fail = () => {
        throw new Error('away');
      };
      Object.assign(window, {
        API: { LMSInitialize: () => 'true', LMSGetValue: fail, LMSSetValue: fail, LMSCommit: fail },
      });
    });
    await page.goto('/package/1.2/index.html');
    const shown = await opened(page, 'start.html');
    expect(shown.url()).toContain('start.html');
    await expect.poll(() => said(page)).toBe(t('scorm.reach.away'));
    expect(record.errors).toEqual([]);
  });

  test('a lesson that is opened by itself works too', async () => {
    await using visited = await browser.newPage();
    const { page, record } = visited;
    await page.goto(`/package/2004/${first.href}`);
    await page.waitForSelector('[data-question][data-live]');
    await answer(page.mainFrame(), first.questions[0]!.id, true);
    expect(await page.context().storageState({ indexedDB: true })).toEqual({ cookies: [], origins: [] });
    expect(record.errors).toEqual([]);
  });
});

describe('the frame and a lesson in it', () => {
  test.each([360, 1280])('have nothing that axe finds wrong, at %i px', async (width) => {
    await using visited = await browser.newPage({ width });
    const { page } = visited;
    await page.goto('/package/1.2/index.html');
    await opened(page, 'start.html');
    expect(await axeViolations(page)).toEqual([]);
    if (width === 360) await page.getByRole('button', { name: t('scorm.frame.lessons') }).click();
    const shown = await goTo(page, second.href);
    await answer(shown, second.questions[0]!.id, false);
    if (width === 360) await page.getByRole('button', { name: t('scorm.frame.lessons') }).click();
    expect(await axeViolations(page)).toEqual([]);
    await expect.poll(() => page.evaluate(cutTexts, '')).toEqual([]);
    // It looks inside the frame: it finds an input without a label there.
    await shown.evaluate(() => document.querySelector('main')?.append(document.createElement('select')));
    expect((await axeViolations(page)).join()).toContain('select-name');
  });

  test.each([360, 1280])('can be used with the keyboard alone, at %i px', async (width) => {
    await using visited = await browser.newPage({ width });
    const { page } = visited;
    await page.goto('/package/2004/index.html');
    await opened(page, 'start.html');
    const focus = () =>
      page.evaluate(() => document.activeElement?.closest('a, button')?.textContent.trim() ?? '');
    async function tabTo(words: string) {
      for (let stop = 0; stop < 10 && !(await focus()).includes(words); stop += 1)
        await page.keyboard.press('Tab');
      await expect.poll(() => focus()).toContain(words);
    }
    if (width === 360) {
      await tabTo(t('scorm.frame.lessons'));
      await page.keyboard.press('Enter');
    }
    await tabTo(second.title);
    await page.keyboard.press('Enter');
    await opened(page, second.href);
    await expect.poll(() => lessonIn(page).evaluate(() => document.activeElement?.id)).toBe('main');
    if (width === 360) await expect.poll(() => page.locator('nav').isVisible()).toBe(false);
    await page.keyboard.press('Tab');
    await expect
      .poll(() => lessonIn(page).evaluate(() => document.activeElement?.closest('main') !== null))
      .toBe(true);
  });

  test('say so when a page does not come, and get it again', async () => {
    await using visited = await browser.newPage();
    const { page } = visited;
    await page.goto('/package/1.2/index.html');
    await opened(page, 'start.html');
    await page.route(`**/${second.href}`, (route) => route.abort());
    await page.locator(`nav a[href="${second.href}"]`).click();
    await page.getByRole('button', { name: t('scorm.load.again') }).waitFor();
    await page.unroute(`**/${second.href}`);
    await page.getByRole('button', { name: t('scorm.load.again') }).click();
    await opened(page, second.href);
    await expect
      .poll(() => page.getByRole('button', { name: t('scorm.load.again') }).isVisible())
      .toBe(false);
  });
});
