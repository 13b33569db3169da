import { beforeEach, expect, it } from 'vitest';
import { showOnly } from './rendered-list.ts';

const ALL = Array.from({ length: 1000 }, (_, index) => `m${index}`);
const shown = () =>
  [...document.querySelectorAll<HTMLElement>('[data-mentor]:not([hidden])')].map(
    (item) => item.dataset['mentor'],
  );
const frame = () => new Promise(requestAnimationFrame);

beforeEach(() => {
  document.body.innerHTML = `<ul data-directory>${ALL.map((id) => `<li data-mentor="${id}"></li>`).join('')}</ul>`;
});

it('hides in the frames after it what a long list still shows, and then shows all again from the top', async () => {
  const few = ['m3', 'm500', 'm999'];
  showOnly(new Set(few));
  expect(shown()).toContain('m3');
  expect(shown()).not.toContain('m4');
  expect(shown().length).toBeGreaterThan(few.length);
  await expect.poll(shown).toEqual(few);

  showOnly(new Set(ALL));
  expect(shown().slice(0, 20)).toEqual(ALL.slice(0, 20));
  await expect.poll(shown).toEqual(ALL);
});

it('changes a list of 100 at once', () => {
  document.querySelectorAll('li:nth-child(n + 101)').forEach((item) => item.remove());
  showOnly(new Set(['m99']));
  expect(shown()).toEqual(['m99']);
});

it('does not go on with a choice that another one replaced', async () => {
  for (const item of document.querySelectorAll<HTMLElement>('li')) item.hidden = true;
  // Showing takes more frames than hiding, so a choice still in progress would win.
  showOnly(new Set(ALL))();
  showOnly(new Set(['m0']));
  for (let count = 0; count < 60; count += 1) await frame();
  expect(shown()).toEqual(['m0']);
});
