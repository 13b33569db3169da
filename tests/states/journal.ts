import { open } from '../browser/settled.ts';
import { live, turnTo, withNote } from '../browser/training.ts';
import type { Walk } from './state.ts';

const NOTE = 'Ik liet een stilte vallen.';

export const walk: Walk = async function* (page) {
  await open(page, withNote.href);
  await live(page);
  await turnTo(page, withNote.reflections[0]?.id ?? '');
  await page.locator('[data-reflection] textarea').first().fill(NOTE);
  await open(page, '/training/aantekeningen/');
  await page.getByText(NOTE).waitFor();
  yield 'the journal has a note';
};
