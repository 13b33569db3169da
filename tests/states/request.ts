import { open } from '../browser/settled.ts';
import type { Walk } from './state.ts';

export const walk: Walk = async function* (page) {
  const next = page.getByRole('button', { name: 'Verder' });
  await open(page, '/aanvraag/');
  await next.click();
  await page.getByRole('heading', { name: 'Er ging iets mis' }).waitFor();
  yield 'the request has errors and their summary';
  await page.getByLabel('Eerste keus').selectOption({ index: 1 });
  await next.click();
  await page.getByLabel('Je leervraag').fill('Ik wil leren om nee te zeggen.');
  yield 'the request asks for the question';
  await next.click();
  await page.getByLabel('Je naam').fill('Noor Voorbeeld');
  await page.getByLabel('Je organisatie').fill('Voorbeeldorganisatie');
  yield 'the request asks who somebody is';
  await next.click();
  await page.getByLabel('Per e-mail').check();
  await page.getByLabel('Je e-mailadres').fill('noor@example.org');
  yield 'the request asks how to reach somebody';
  await page.getByRole('button', { name: 'Controleer je aanvraag' }).click();
  const send = page.getByRole('button', { name: 'Verstuur aanvraag' });
  await send.waitFor();
  yield 'the request is shown before it is sent';
  await send.click();
  await page.getByRole('heading', { name: 'Dit heb je verstuurd' }).waitFor();
  yield 'the request is sent';
};
