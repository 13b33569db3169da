import { beforeEach, expect, it } from 'vitest';
import { startParts } from './parts.ts';

const shown = () =>
  [...document.querySelectorAll('section, div[id]')]
    .filter((one) => !one.hasAttribute('hidden'))
    .map(({ id }) => id);

function openAt(hash: string): void {
  location.hash = hash;
  document.body.innerHTML = `<div data-parts>
    <section id="part-1"></section>
    <section id="part-2"><p id="question"></p></section>
    <section id="part-3"></section>
  </div><div id="after"><p id="source"></p></div>`;
  startParts(document.querySelector('[data-parts]'));
}

beforeEach(() => openAt(''));

it('begins with the first part, and lets the browser find words in the others', () => {
  expect(shown()).toEqual(['part-1']);
  expect(document.querySelector('#part-2')?.getAttribute('hidden')).toBe('until-found');
});

it.each([
  ['#part-2', ['part-2']],
  ['#question', ['part-2']],
  ['#part-3', ['part-3', 'after']],
  ['#source', ['part-3', 'after']],
  ['#elsewhere', ['part-1']],
  ['#%', ['part-1']],
  ['#%E0%A4%A', ['part-1']],
])('shows with %s in the address what holds that place', (hash, parts) => {
  openAt(hash);
  expect(shown()).toEqual(parts);
});

it('follows the address, and stays where it is when that leads elsewhere', () => {
  location.hash = '#part-2';
  dispatchEvent(new Event('hashchange'));
  expect(shown()).toEqual(['part-2']);
  location.hash = '#main';
  dispatchEvent(new Event('hashchange'));
  expect(shown()).toEqual(['part-2']);
});

it('shows the part in which the browser found words', () => {
  document.querySelector('#part-3')?.dispatchEvent(new Event('beforematch'));
  expect(shown()).toEqual(['part-3', 'after']);
});
