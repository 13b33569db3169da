import { t } from '../built/words.ts';
import { fillIn, FORMS, press } from '../browser/forms.ts';
import { open } from '../browser/settled.ts';
import type { Walk } from './state.ts';

export const walk: Walk = async function* (page) {
  for (const form of FORMS) {
    const [check = '', send = ''] = form.buttons;
    await open(page, form.path);
    await press(page, check);
    await page.getByRole('heading', { name: t('form.summaryTitle') }).waitFor();
    yield `${form.path} has errors and their summary`;
    await fillIn(page, form);
    await press(page, check);
    await page.getByRole('button', { name: send, exact: true }).waitFor();
    yield `${form.path} is shown before it is sent`;
    await press(page, send);
    await page.getByRole('heading', { name: t('form.received.sent') }).waitFor();
    yield `${form.path} is sent`;
  }
};
