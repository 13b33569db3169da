import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, type TestPage } from './browser/browser.ts';
import { open } from './browser/settled.ts';
import { templates } from './built/pages.ts';

const browser = await openBrowser();
afterAll(() => browser.close());

describe('In forced colours', () => {
  let visit: TestPage;
  beforeAll(async () => {
    visit = await browser.newPage();
    await visit.page.emulateMedia({ forcedColors: 'active' });
  });
  afterAll(() => visit.close());

  test.each(templates)(
    'every button, field and choice on %s keeps an edge and takes those colours',
    async (path) => {
      await open(visit.page, path);
      const wrong = await visit.page.locator('.button, .input, .choice').evaluateAll((elements) =>
        elements
          .filter((element) => element.checkVisibility())
          .filter((element) => {
            const style = getComputedStyle(element);
            const isEdgeless = style.borderTopStyle === 'none' || parseFloat(style.borderTopWidth) < 1;
            const isUnseen = style.borderTopColor === style.backgroundColor;
            return isEdgeless || isUnseen || style.forcedColorAdjust === 'none';
          })
          .map((element) => element.outerHTML.slice(0, 100)),
      );
      expect(wrong).toEqual([]);
    },
  );

  test('a choice that was made differs in more than colour', async () => {
    await open(visit.page, '/onderdelen/');
    const boxes = visit.page.locator('.choice input');
    // The browser draws the mark in the box; a style of our own would have to draw it again.
    await expect
      .poll(() => boxes.evaluateAll((all) => all.map((box) => getComputedStyle(box).appearance)))
      .toEqual(Array.from({ length: await boxes.count() }, () => 'auto'));
  });
});

describe('With reduced motion', () => {
  let visit: TestPage;
  beforeAll(async () => {
    visit = await browser.newPage({ reducedMotion: true });
  });
  afterAll(() => visit.close());

  test.each(templates)('nothing on %s moves', async (path) => {
    await open(visit.page, path);
    const moving = await visit.page.evaluate(() => ({
      animations: document.getAnimations().length,
      scroll: getComputedStyle(document.documentElement).scrollBehavior,
      transitions: [...document.querySelectorAll('body *')]
        .filter((element) =>
          getComputedStyle(element)
            .transitionDuration.split(', ')
            .some((time) => time !== '0s'),
        )
        .map((element) => element.outerHTML.slice(0, 80)),
    }));
    expect(moving).toEqual({ animations: 0, scroll: 'auto', transitions: [] });
  });

  test('going to another page is no film, and with motion it is', async () => {
    for (const reducedMotion of [true, false]) {
      await using walk = await browser.newPage({ reducedMotion });
      await walk.page.addInitScript(() => {
        addEventListener('pagereveal', (event) => {
          document.documentElement.dataset['film'] = String(event.viewTransition !== null);
        });
      });
      await open(walk.page, '/');
      await walk.page.locator('footer').getByRole('link', { name: 'De methode' }).click();
      await walk.page.waitForURL('**/methode/');
      await expect
        .poll(() => walk.page.locator('html').getAttribute('data-film'))
        .toBe(String(!reducedMotion));
    }
  });
});
