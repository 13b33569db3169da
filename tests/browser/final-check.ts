import type { Page } from 'playwright-core';
import type { CheckQuestion } from '../../src/domain/training/check/question.ts';
import { readCheck, readTraining } from '../../src/loaders/training/read.ts';
import { t } from '../built/words.ts';

const [first] = readTraining('nl');
if (!first) throw new Error('There is no module in content/training/.');
export const MODULE = first.id;
export const PAGE = `/training/${MODULE}/toets/`;
/** How many are asked, and how many percent of them must be right. */
export const QUESTIONS = first.goals.length * first.check.perGoal;
export const PASS = first.check.pass;
const key = new Map(readCheck(MODULE, 'nl').map((question) => [question.id, question]));

/** Answers every question on the page; `howMany` of them right. */
export async function answer(page: Page, howMany: number): Promise<void> {
  const ids = await page.locator('[data-check-question]').evaluateAll((all) => all.map(({ id }) => id));
  for (const [place, id] of ids.entries()) {
    const question = key.get(id);
    if (!question) throw new Error(`No check has the question ${id}.`);
    const isRight = place < howMany;
    if (question.kind === 'order') await order(page, question, isRight);
    else await choose(page, question, isRight);
  }
}

/** Puts everything at its place, or everything at the first one. */
async function order(page: Page, { id, options }: CheckQuestion & { kind: 'order' }, isRight: boolean) {
  for (const option of options)
    await page.locator(`#${id}_${option.id}`).selectOption(`${option.id}:${isRight ? option.place : 1}`);
}

async function choose(page: Page, question: Exclude<CheckQuestion, { kind: 'order' }>, isRight: boolean) {
  const { id, options } = question;
  const right = options.filter((option) => option.right);
  const chosen = isRight ? right : options.filter((option) => !option.right).slice(0, 1);
  for (const option of chosen) await page.locator(`#${id}_${option.id}`).check();
}
export const handIn = (page: Page) => page.getByRole('button', { name: t('check.send') }).click();
export const heading = (page: Page) => page.locator('h1');

/** Passes the check, and has a certificate made with this name. */
export async function makeProof(page: Page, name: string): Promise<void> {
  await page.goto(PAGE);
  await answer(page, QUESTIONS);
  await handIn(page);
  await page.getByLabel(t('check.proof.name')).fill(name);
  await page.getByRole('button', { name: t('check.proof.send') }).click();
  await page.waitForURL('**/certificaat/#*');
}
