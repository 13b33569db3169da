// A script that plays a page: it keeps the marks of a mentee on the device, and fills them in where both let them count.
import { markIn } from '../../domain/requests/learning-marks.ts';
import { stringsOnPage } from '../../stores/read-json.ts';
import { keepMarks, readMarks, wipeMarks } from '../../stores/learning-mark.ts';

/** Keeps and shows the marks for the learning question of the request that this part of the page is about. */
export function playLearningMark(part: HTMLElement): void {
  const { reference = '', keepUntil = '', moment } = part.dataset;
  const texts = stringsOnPage(part, 'texts');
  const select = part.querySelector('select');
  const said = part.querySelector<HTMLElement>('[role="status"]');
  const forget = part.querySelector<HTMLButtonElement>('[data-forget]');
  const share = part.querySelector<HTMLElement>('[data-share]');

  const show = (): void => {
    const { start, end } = readMarks(reference, new Date());
    const lines = [start && `${texts['start'] ?? ''} ${start}.`, end && `${texts['end'] ?? ''} ${end}.`];
    if (said) said.textContent = lines.filter(Boolean).join(' ');
    if (forget) forget.hidden = !start && !end;
    if (!share) return;
    share.hidden = !start || !end;
    for (const field of share.querySelectorAll<HTMLInputElement>('input[type="hidden"]')) {
      if (field.name === 'start') field.value = start?.toString() ?? '';
      if (field.name === 'end') field.value = end?.toString() ?? '';
    }
  };

  part.querySelector('[data-keep]')?.addEventListener('click', () => {
    const mark = markIn(select?.value);
    if (mark === undefined) return;
    const marks = { ...readMarks(reference, new Date()), [moment === 'end' ? 'end' : 'start']: mark };
    if (keepMarks(reference, marks, keepUntil)) show();
    else if (said) said.textContent = texts['failed'] ?? '';
  });
  forget?.addEventListener('click', () => {
    wipeMarks(reference);
    show();
    select?.focus();
  });
  show();
}
