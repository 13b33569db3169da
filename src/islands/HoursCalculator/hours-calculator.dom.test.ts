import { beforeEach, expect, it } from 'vitest';
import { TEST_RHYTHM } from '../../domain/programmes/rhythm.fixture.ts';
import { playHours } from './hours-calculator.ts';

const field = (id: string, value: string) =>
  `<input id="${id}" data-from="1" data-to="500" value="${value}" /><p id="${id}-error" hidden>wrong</p>`;

let box: HTMLElement;
beforeEach(() => {
  document.body.innerHTML = `<div data-language="nl" data-result="{together} en {perPair}" data-cost="{rate} geeft {cost}">
    ${field('pairs', '5')}${field('training', '6')}${field('coordinator', '2')}
    <input id="rate" data-from="0" data-to="1000" data-optional value="" /><p id="rate-error" hidden>wrong</p>
    <b data-part="training">30</b><p role="status">before</p></div>`;
  box = document.querySelector('div')!;
  box.dataset['rhythm'] = JSON.stringify(TEST_RHYTHM);
  playHours(box);
});

function type(id: string, value: string): void {
  const input = document.getElementById(id) as HTMLInputElement;
  input.value = value;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

const status = () => box.querySelector('[role="status"]')?.textContent;

it('counts again when a number changes, also one with a comma', () => {
  type('pairs', '10');
  expect(status()).toContain('397');
  type('training', '6,5');
  expect(box.querySelector('[data-part="training"]')?.textContent).toBe('65');
});

it('says which field is wrong, keeps the last result, and takes the message away when it is right', () => {
  type('pairs', '10');
  const before = status();
  type('pairs', 'tien');
  expect(document.getElementById('pairs')?.getAttribute('aria-invalid')).toBe('true');
  expect(document.getElementById('pairs-error')?.hidden).toBe(false);
  expect(status()).toBe(before);
  type('pairs', '12');
  expect(document.getElementById('pairs-error')?.hidden).toBe(true);
});

it('says what the hours cost once somebody tells what an hour costs, and only then', () => {
  type('pairs', '10');
  expect(status()).not.toContain('geeft');
  type('rate', '50');
  expect(status()).toContain('50 geeft 19.850');
  type('rate', 'veel');
  expect(document.getElementById('rate-error')?.hidden).toBe(false);
  type('rate', '');
  expect(status()).not.toContain('geeft');
});

it.each(['€ 35', '35,-', ' 35 euro', '35,00'])('reads %s as what an hour costs', (rate) => {
  type('pairs', '10');
  type('rate', rate);
  expect(status()).toContain('35 geeft 13.895');
});

it('counts what was typed before it came, or what the browser filled in again', () => {
  expect(status()).toBe('before');
  const late = box.cloneNode(true) as HTMLElement;
  box.replaceWith(late);
  box = late;
  (document.getElementById('pairs') as HTMLInputElement).value = '10';
  playHours(box);
  expect(status()).toContain('397');
});
