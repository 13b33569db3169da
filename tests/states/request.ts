import { requestForm } from '../../src/domain/intake/request-form.ts';
import { t } from '../built/words.ts';
import { fillFields, filledWith } from '../browser/fill-fields.ts';
import { open } from '../browser/settled.ts';
import { builtRight } from '../built/right-values.ts';
import type { Walk } from './state.ts';

export const walk: Walk = async function* (page) {
  const next = page.getByRole('button', { name: t('request.next') });
  const [first, ...others] = requestForm.steps;
  await open(page, '/aanvraag/');
  await next.click();
  await page.getByRole('heading', { name: t('form.summaryTitle') }).waitFor();
  yield 'the request has errors and their summary';
  await fillFields(page, filledWith(first?.fields ?? [], builtRight('request')));
  for (const { name, fields } of others) {
    await next.click();
    await fillFields(page, filledWith(fields, builtRight('request')));
    yield `the request asks for its step ${name}`;
  }
  await page.getByRole('button', { name: t('request.toCheck') }).click();
  const send = page.getByRole('button', { name: t('request.send') });
  await send.waitFor();
  yield 'the request is shown before it is sent';
  await send.click();
  await page.getByRole('heading', { name: t('form.received.sent') }).waitFor();
  yield 'the request is sent';
};
