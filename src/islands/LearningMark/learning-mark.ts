// A script that plays a page: it keeps the marks of a mentee on the device, and fills them in where both let them count.
import { markIn } from '../../domain/requests/learning-marks.ts';
import { UNDO_MS } from '../undo-term.ts';
import { stringsOnPage } from '../../stores/read-json.ts';
import { type KeptMarks, keepMarks, readMarks, wipeMarks } from '../../stores/learning-mark.ts';

/** Keeps and shows the marks for the learning question of the request that this part of the page is about. */
export function playLearningMark(part: HTMLElement): void {
  const { reference = '', keepUntil = '', moment } = part.dataset;
  const texts = stringsOnPage(part, 'texts');
  const select = part.querySelector('select');
  const said = part.querySelector<HTMLElement>('[role="status"]');
  const forget = part.querySelector<HTMLButtonElement>('[data-forget]');
  const undo = part.querySelector<HTMLButtonElement>('[data-undo]');
  const share = part.querySelector<HTMLElement>('[data-share]');
  let wiped: KeptMarks = {};

  const say = (text: string | undefined): void => {
    if (said) said.textContent = text ?? '';
  };
  /** Shows whether what was wiped can come back. */
  const offer = (canComeBack: boolean): void => {
    if (undo) undo.hidden = !canComeBack;
    if (!canComeBack) wiped = {};
  };
  const show = (): void => {
    const { start, end } = readMarks(reference, new Date());
    const lines = [start && `${texts['start'] ?? ''} ${start}.`, end && `${texts['end'] ?? ''} ${end}.`];
    say(lines.filter(Boolean).join(' '));
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
    if (mark === undefined) {
      say(texts['missing']);
      select?.focus();
      return;
    }
    offer(false);
    const marks = { ...readMarks(reference, new Date()), [moment === 'end' ? 'end' : 'start']: mark };
    if (keepMarks(reference, marks, keepUntil)) show();
    else say(texts['failed']);
  });
  forget?.addEventListener('click', () => {
    wiped = readMarks(reference, new Date());
    wipeMarks(reference);
    show();
    say(texts['wiped']);
    offer(true);
    undo?.focus();
    setTimeout(() => {
      offer(false);
    }, UNDO_MS);
  });
  undo?.addEventListener('click', () => {
    const isKept = keepMarks(reference, wiped, keepUntil);
    offer(false);
    if (isKept) show();
    else say(texts['failed']);
    select?.focus();
  });
  show();
}
