import { object, record, string } from 'valibot';
import { fieldsOf } from './fields-of.ts';
import { say, type Texts } from '../../domain/texts/texts.ts';
import { passed } from '../../domain/training/record.ts';
import { readPageData } from '../../stores/read-json.ts';
import { keepPlace } from '../../stores/training/place.ts';
import { changeInCheck } from '../../stores/training/progress.ts';
import { dropDraw, keepDraw, restoreDraw } from './kept-draw.ts';
import { keepResult, keptResult } from './kept-result.ts';
import { showOpen } from './open-questions.ts';
import { startProof } from './proof.ts';
import { areTriesUsed, keepTries, readTries } from './tries.ts';

const dataSchema = object({ texts: record(string(), string()) });

/** The part of the response that replaces this part of the page. */
function partOf(html: string): { part: HTMLElement; title: string } | undefined {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const part = page.querySelector<HTMLElement>('[data-check-page]');
  return part ? { part, title: page.title } : undefined;
}

/** Hands in and gives what the edge said, or the sentence with which it said no; undefined when it said neither. */
async function handIn(form: HTMLFormElement): Promise<ReturnType<typeof partOf> | string> {
  const answer = await fetch(form.action, {
    method: 'POST',
    body: fieldsOf(form),
    headers: { Accept: 'text/html' },
  });
  const html = await answer.text();
  const refused = new DOMParser().parseFromString(html, 'text/html').querySelector('[data-reason]');
  return partOf(html) ?? refused?.textContent.trim();
}

function startForm(form: HTMLFormElement, page: HTMLElement, texts: Texts, clock: () => Date): void {
  const module = page.dataset['checkPage'] ?? '';
  const status = form.querySelector<HTMLElement>('[data-status]');
  const tries = form.querySelector<HTMLInputElement>('input[name="tries"]');
  // What the device knows is the newest, also when the address has an older one.
  if (tries) tries.value = readTries(module) || tries.value;
  if (!form.querySelector('.check__questions :checked')) restoreDraw(module, form, clock());
  form.addEventListener('change', () => keepDraw(module, form, clock()));
  let isBusy = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (isBusy || !showOpen(form, texts)) return;
    isBusy = true;
    if (status) status.textContent = say(texts, 'sending');
    void handIn(form)
      .catch(() => undefined)
      .then((next) => {
        isBusy = false;
        if (typeof next === 'object') replace(page, next, clock);
        else if (status) status.textContent = next ?? say(texts, 'notSent');
      });
  });
}

function replace(page: HTMLElement, next: { part: HTMLElement; title: string }, clock: () => Date): void {
  const module = page.dataset['checkPage'] ?? '';
  const { tries, outcome } = next.part.dataset;
  if (tries !== undefined) keepTries(module, tries);
  if (outcome !== undefined) dropDraw(module);
  if (outcome === 'passed') keepPassed(module, next.part, page.dataset['next'] ?? '', clock());
  page.replaceWith(next.part);
  document.title = next.title;
  startFinalCheck(next.part, clock);
  const first = next.part.querySelector<HTMLElement>('[data-error-summary]:not([hidden]), [data-title]');
  first?.focus();
  first?.scrollIntoView({ block: 'start' });
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
