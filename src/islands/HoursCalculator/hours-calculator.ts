// A script that plays a page: it counts again when somebody changes a number below the table of hours.
import { HOUR_PARTS, programmeHours } from '../../domain/programmes/hours.ts';
import type { Rhythm } from '../../domain/programmes/rhythm.ts';
import { fill } from '../../domain/texts/texts.ts';

/** What people write around a price: € 35, 35 euro, 35,- */
const PRICE_SIGNS = /^€|euro$|,-+$/giu;

/**
 * What somebody types in a field, with a comma or a point, or as a price; undefined when it is no number between its
 * bounds. A field that may be empty counts as 0 then.
 */
function numberIn(input: HTMLInputElement): number | undefined {
  const { from, to, optional } = input.dataset;
  const text = input.value.trim().replaceAll(PRICE_SIGNS, '').trim().replace(',', '.');
  if (text === '') return optional === undefined ? undefined : 0;
  const number = Number(text);
  return number >= Number(from) && number <= Number(to) ? number : undefined;
}

/** Shows a message below a field that is wrong, and nothing below one that is right. */
function mark(input: HTMLInputElement, isWrong: boolean): void {
  input.setAttribute('aria-invalid', String(isWrong));
  const message = document.getElementById(`${input.id}-error`);
  if (message) message.hidden = !isWrong;
}

/** Counts the hours of this programme whenever a number changes. Without a script only the table is there. */
export function playHours(box: HTMLElement): void {
  const { rhythm: facts = '', language, result = '', cost = '' } = box.dataset;
  const rhythm = JSON.parse(facts) as Rhythm;
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const inEuros = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const fields = [...box.querySelectorAll('input')];
  const count = (): void => {
    const numbers = fields.map(numberIn);
    fields.forEach((field, place) => {
      mark(field, numbers[place] === undefined);
    });
    const [pairs, trainingHours, coordinatorHours, rate] = numbers;
    if (pairs === undefined || trainingHours === undefined || coordinatorHours === undefined) return;
    if (rate === undefined) return;
    const hours = programmeHours(rhythm, { pairs, trainingHours, coordinatorHours });
    for (const part of HOUR_PARTS) {
      const place = box.querySelector(`[data-part="${part}"]`);
      if (place) place.textContent = format.format(hours[part]);
    }
    const said = box.querySelector('[role="status"]');
    const shown = { together: format.format(hours.together), perPair: format.format(hours.perPair) };
    const price = { rate: format.format(rate), cost: inEuros.format(rate * hours.together) };
    const sentences = [fill(result, shown), rate > 0 ? fill(cost, price) : ''];
    if (said) said.textContent = sentences.join(' ').trim();
  };
  // After a change, so that nobody hears of a mistake halfway a number.
  box.addEventListener('change', count);
  // Typed before the script came, or filled in again by the browser.
  if (fields.some(({ value, defaultValue }) => value !== defaultValue)) count();
}
