import { afterAll, describe, expect, test } from 'vitest';
import { openBrowser } from './browser/browser.ts';
import { open } from './browser/settled.ts';
import { answer, copyOf, form, keys, lesson, module, modules, said, visitLive } from './browser/training.ts';

const browser = await openBrowser();
afterAll(() => browser.close());
const visit = (path: string) => visitLive(browser, path);

describe('going on', () => {
  test('who has not begun sees no card and fetches nothing for it', async () => {
    await using visited = await visit('/');
    await expect.poll(() => visited.page.locator('[data-go-on]').isVisible()).toBe(false);
    expect(visited.record.requests.filter((request) => request.includes('/data/'))).toEqual([]);
  });

  test('the home page, the overview and the module say where somebody was', async () => {
    await using visited = await visit(lesson.href);
    const { page, record } = visited;
    await answer(page, lesson.questions[0]!.id, true);
    await open(page, '/');
    const link = page.getByRole('link', { name: `Ga verder met ‘${lesson.title}’` });
    await expect.poll(() => link.getAttribute('href')).toBe(`${lesson.href}#${lesson.questions[1]!.id}`);
    await open(page, lesson.href);
    await page.getByRole('button', { name: 'Ik heb deze les gelezen' }).click();
    await open(page, '/training/');
    const next = module.lessons[1]!;
    await expect
      .poll(() => page.getByRole('link', { name: `Ga verder met ‘${next.title}’` }).getAttribute('href'))
      .toBe(next.href);
    const card = page.locator(`[data-module="${module.id}"] [data-progress]`);
    await expect.poll(() => card.textContent()).toContain(`1 van ${String(module.lessons.length)} lessen`);
    await open(page, module.href);
    await expect.poll(() => page.locator('[data-lesson][data-done]').count()).toBe(1);
    expect(record.errors).toEqual([]);
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
    await expect.poll(() => form(page, lesson.questions[0]!.id).getAttribute('data-result')).toBeNull();
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
    await expect.poll(() => keys(page)).toEqual([]);
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

test('a wrong answer comes back after a day, and once it is right not on the next day', async () => {
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
  await expect.poll(() => said(page, id)).toMatch(/komt terug op \d+ \w+ 202/);
  await page.getByRole('button', { name: 'Volgende vraag' }).click();
  await page.getByText('Alles is herhaald').waitFor();
  await page.clock.setFixedTime(new Date('2026-11-25T12:00:00'));
  await open(page, '/training/herhalen/');
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
  await expect.poll(() => page.locator('[data-remind]').isVisible()).toBe(false);
  await page.clock.setFixedTime(new Date('2026-11-30T10:00:00'));
  await open(page, '/training/');
  await page.locator('[data-remind]').waitFor();
  await copyOf(page);
  await open(page, '/training/');
  await page.getByRole('button', { name: 'Wis alles', exact: true }).waitFor();
  await expect.poll(() => page.locator('[data-remind]').isVisible()).toBe(false);
});
