import { object, record, string } from 'valibot';
import { focusTop } from '../focus-top.ts';
import { fieldsOf } from './fields-of.ts';
import { say, type Texts } from '../../domain/texts/texts.ts';
import { passed } from '../../domain/training/record.ts';
import { readPageData } from '../../stores/read-json.ts';
import { keepPlace } from '../../stores/training/place.ts';
import { keepDraw } from '../../stores/training/kept-draw.ts';
import { changeInCheck } from '../../stores/training/progress.ts';
import { keepResult, keptResult } from '../../stores/training/kept-result.ts';
import { showOpen } from './open-questions.ts';
import { type CheckPart, sendCheck } from './send-check.ts';
import { startProof } from './proof.ts';
import { keepAnswers, resume } from './resume.ts';
import { areTriesUsed, keepTries, readTries } from './tries.ts';

const dataSchema = object({ texts: record(string(), string()) });

function startForm(form: HTMLFormElement, page: HTMLElement, texts: Texts, clock: () => Date): void {
  const module = page.dataset['checkPage'] ?? '';
  const status = form.querySelector<HTMLElement>('[data-status]');
  const tries = form.querySelector<HTMLInputElement>('input[name="tries"]');
  // What the device knows is the newest, also when the address or another tab has an older one.
  const readNewest = () => {
    if (tries) tries.value = readTries(module) || tries.value;
  };
  readNewest();
  void resume(module, form).then((part) => part && show(page, part, clock));
  form.addEventListener('change', () => keepAnswers(module, form));
  /** What is open also stands in the tab, for who does not see the list. */
  const areAllAnswered = (): boolean => {
    const start = `${say(texts, 'open.tab')} `;
    const title = document.title.startsWith(start) ? document.title.slice(start.length) : document.title;
    const areAll = showOpen(form, texts);
    document.title = areAll ? title : start + title;
    return areAll;
  };
  let isBusy = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (isBusy || !areAllAnswered()) return;
    isBusy = true;
    readNewest();
    if (status) status.textContent = say(texts, 'sending');
    void sendCheck(form, fieldsOf(form))
      .catch(() => undefined)
      .then((next) => {
        isBusy = false;
        if (typeof next === 'object') replace(page, next, clock);
        else if (status) status.textContent = next ?? say(texts, 'notSent');
      });
  });
}

function show(page: HTMLElement, part: HTMLElement, clock: () => Date): void {
  page.replaceWith(part);
  startFinalCheck(part, clock);
}

function replace(page: HTMLElement, next: CheckPart, clock: () => Date): void {
  const module = page.dataset['checkPage'] ?? '';
  const { tries, outcome } = next.part.dataset;
  if (tries !== undefined) keepTries(module, tries);
  if (outcome !== undefined) keepDraw(module, undefined);
  if (outcome === 'passed') keepPassed(module, next.part, page.dataset['next'] ?? '', clock());
  show(page, next.part, clock);
  document.title = next.title;
  const first = next.part.querySelector<HTMLElement>('[data-error-summary]:not([hidden]), [data-title]');
  if (first) focusTop(first);
}

function keepPassed(module: string, part: HTMLElement, next: string, now: Date): void {
  const { version = '', score = '0' } = part.dataset;
  keepResult(module, part.querySelector<HTMLInputElement>('[data-proof] [name="result"]')?.value ?? '');
  changeInCheck((progress) => passed(progress, module, { version, score: Number(score) }, now));
  keepPlace(next);
}

/** People who passed on another day get the form for the certificate again. */
function showKept(page: HTMLElement): void {
  const section = page.querySelector<HTMLElement>('[data-kept-proof]');
  const result = keptResult(page.dataset['checkPage'] ?? '');
  const field = section?.querySelector<HTMLInputElement>('[name="result"]');
  if (!section || !field || result === undefined) return;
  field.value = result;
  section.hidden = false;
}

/** Says it before people answer for nothing when all attempts of today are used. */
function showTriesUsed(page: HTMLElement, form: HTMLFormElement): void {
  page.querySelector('[data-tries-used]')?.removeAttribute('hidden');
  page.querySelector('[data-lead]')?.remove();
  form.remove();
}

/**
 * Brings the final check to life: answers stay through a reload and a connection that fails, open questions are named,
 * and tries are counted on the device. Without it the page is a plain form.
 */
export function startFinalCheck(page: HTMLElement, clock: () => Date = () => new Date()): void {
  const texts = readPageData(dataSchema)?.texts ?? {};
  const module = page.dataset['checkPage'] ?? '';
  const form = page.querySelector<HTMLFormElement>('form[data-check]');
  if (form) {
    if (areTriesUsed(readTries(module), clock())) showTriesUsed(page, form);
    else startForm(form, page, texts, clock);
  }
  showKept(page);
  for (const proof of page.querySelectorAll<HTMLFormElement>('form[data-proof]'))
    startProof(proof, module, texts);
}
