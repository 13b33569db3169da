import { answer, handIn, PAGE, QUESTIONS } from '../browser/final-check.ts';
import { open } from '../browser/settled.ts';
import type { Walk } from './state.ts';

export const walk: Walk = async function* (page) {
  await open(page, PAGE);
  await handIn(page);
  await page.locator('[data-error-summary]').getByRole('link').last().waitFor();
  yield 'the final check names questions that are open';
  await answer(page, 2);
  await handIn(page);
  await page.getByRole('heading', { level: 1, name: 'Je bent nog niet geslaagd' }).waitFor();
  yield 'the final check is not passed';
  await open(page, PAGE);
  await answer(page, QUESTIONS);
  await handIn(page);
  await page.getByLabel('Je naam').waitFor();
  yield 'the final check is passed';
  await open(page, PAGE);
  await page.getByText('Je hebt deze toets al gehaald').waitFor();
  yield 'the final check was passed before';
  await page.getByLabel('Je naam').fill('Samira de Vries-Öztürk');
  await page.getByRole('button', { name: 'Maak mijn bewijs' }).click();
  await page.getByText('Dit bewijs is echt').waitFor();
  yield 'the certificate is real';
  await open(page, '/certificaat/#half.bewijs');
  await page.getByRole('heading', { name: 'Deze link is niet compleet' }).waitFor();
  yield 'the certificate is cut off';
};
