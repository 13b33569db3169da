import { DRAW_MS } from '../../domain/training/check/term.ts';
import { drawKey } from '../../stores/training/tab.ts';

/** The questions somebody is working on and the answers so far, so that a reload loses nothing. */
interface KeptDraw {
  until: number;
  draw: string;
  html: string;
  chosen: string[];
}

const drawField = (form: HTMLFormElement) => form.querySelector<HTMLInputElement>('input[name="draw"]');
const questionsOf = (form: HTMLFormElement) => form.querySelector<HTMLElement>('.check__questions');
const choicesIn = (form: HTMLFormElement) =>
  form.querySelectorAll<HTMLInputElement>('.check__questions input');

function readKept(module: string): KeptDraw | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(drawKey(module)) ?? 'null') as KeptDraw | undefined;
  } catch {
    return undefined;
  }
}

export function keepDraw(module: string, form: HTMLFormElement, now: Date): void {
  const before = readKept(module);
  const draw = drawField(form)?.value ?? '';
  const kept: KeptDraw = {
    until: before?.draw === draw ? before.until : now.getTime() + DRAW_MS,
    draw,
    html: questionsOf(form)?.innerHTML ?? '',
    chosen: [...choicesIn(form)].filter(({ checked }) => checked).map(({ id }) => id),
  };
  try {
    sessionStorage.setItem(drawKey(module), JSON.stringify(kept));
  } catch {
    // Without storage a reload starts over.
  }
}

/** Puts back the questions and answers of before a reload, while they can be handed in. */
export function restoreDraw(module: string, form: HTMLFormElement, now: Date): void {
  const kept = readKept(module);
  const field = drawField(form);
  const questions = questionsOf(form);
  if (!kept || !field || !questions || kept.until <= now.getTime()) return;
  field.value = kept.draw;
  questions.innerHTML = kept.html;
  for (const input of choicesIn(form)) input.checked = kept.chosen.includes(input.id);
}

export function dropDraw(module: string): void {
  try {
    sessionStorage.removeItem(drawKey(module));
  } catch {
    // Nothing was stored.
  }
}
