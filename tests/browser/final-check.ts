import type { Page } from 'playwright-core';
import { readCheck } from '../../src/loaders/training/read.ts';

export const MODULE = 'grenzen';
export const PAGE = `/training/${MODULE}/toets/`;
export const QUESTIONS = 6;
const key = new Map(readCheck(MODULE, 'nl').map((question) => [question.id, question]));

/** Answers every question on the page; `howMany` of them right. */
export async function answer(page: Page, howMany: number): Promise<void> {
  const ids = await page.locator('[data-check-question]').evaluateAll((all) => all.map(({ id }) => id));
  for (const [place, id] of ids.entries()) {
    const options = key.get(id)?.options ?? [];
    const right = options.filter((option) => option.right);
    const chosen = place < howMany ? right : options.filter((option) => !option.right).slice(0, 1);
    for (const option of chosen) await page.locator(`#${id}_${option.id}`).check();
  }
}
export const handIn = (page: Page) => page.getByRole('button', { name: 'Kijk mijn antwoorden na' }).click();
export const heading = (page: Page) => page.locator('h1');
