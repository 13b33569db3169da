// A sweep that finds nothing proves something only when it finds what is wrong: one fault of each kind, all at once.
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { openBrowser } from './browser/browser.ts';
import { open } from './browser/settled.ts';
import { lesson, live } from './browser/training.ts';
import { axe } from './checks/axe.ts';
import { type Check, NARROW, type View, WIDE } from './checks/check.ts';
import { keyboard } from './checks/keyboard.ts';
import { markup } from './checks/markup.ts';
import { forcedColours } from './checks/preferences.ts';
import { CHECKS, sweep } from './sweep.ts';

const browser = await openBrowser();
afterAll(() => browser.close());

const ARTICLE = '/methode/wat-het-oplevert/';
const WIDTHS = [360, 1280];

/** What each check says of the fault that is planted for it. */
const SAYS: Record<string, RegExp> = {
  'kept on the device': /cookie planted/,
  'fetched before anybody acts': /mentors\.json/,
  axe: /^image-alt in light: #no-words/,
  "IBM's engine": /^label_name_visible: .*<select .*id="misnamed"/,
  'valid HTML': /no-dup-id .*"twice"/,
  'axe in the dark': /^color-contrast in dark: #unseen-in-the-dark/,
  'reflow at 400 %': /too wide/,
  'reflow at its width': /too wide/,
  'reflow with text of 200 %': /uitelkaar on \d lines/,
  'reflow with text of 200 % on a phone': /cut: Net passend/,
  'reflow with more space': /cut: Net passend/,
  'reflow with more space on a phone': /cut: Net passend/,
  'small target': /<button id="small"/,
  'button, field or choice below 48 px': /<a class="button" id="low"/,
  'no edge or own colours in forced colours': /<a class="button" id="low"/,
  moves: /id="moving"/,
  'words grown together': /niet\|goed/,
  'a stop that stands apart': /wel \./,
  'two links to faults that say the same': /^Vul dit in/,
  'a class whose styles were not loaded': /^planning__moment/,
  'no air round a heading, a notice or a button':
    /^"Zonder lucht": 0 px to "Wat er meteen onder staat"[\s\S]*"Zonder lucht eronder": 0 px to "Wat aan de knop plakt"/,
  'a heading that begins elsewhere or in another size': /begins at 41 px, not at 32/,
  'hidden under a bar': /^a "Laag" at the end, by planted-bar/,
  'on paper': /<a class="button" id="low"/,
  'exercises on paper': /a control: <select/,
  console: /planted error/,
  'content security policy': /img-src/,
  'another origin': /https:\/\/elsewhere\.example/,
  'by keyboard': /has no ring: <a class="button" id="low"/,
  'the skip link': /does not come first/,
};

/** Puts one fault of each kind on the page, by the style object of elements: the policy stops `style` in markup. */
async function plant(page: Page): Promise<void> {
  await page.context().addCookies([{ name: 'planted', value: '1', url: page.url() }]);
  await page.evaluate(async () => {
    await fetch('/data/mentors.json');
    console.error('planted error');
    const main = document.querySelector('main')!;
    main.insertAdjacentHTML(
      'beforeend',
      `<img id="no-words" src="https://elsewhere.example/x.png">
       <p id="unseen-in-the-dark">Grijs op zwart</p>
       <p id="wide">x</p>
       <p id="fitting"><span>Net passend</span></p>
       <p id="thin">uitelkaar</p>
       <button id="small"></button><button id="beside"></button>
       <a class="button" id="low" href="/">Laag</a>
       <label for="misnamed">Doorvragen</label><select id="misnamed" aria-label="Zonder die woorden"></select>
       <p id="moving">Beweegt</p>
       <div data-error-summary><a href="#low">Vul dit in</a> <a href="#wide">Vul dit in</a></div>
       <p class="planning__moment">Zonder stijl</p>
       <p>Dit is <b>niet</b>goed. Dit is <b>wel</b> . </p>
       <h2>Zonder lucht</h2><p>Wat er meteen onder staat</p>
       <div><ul><li>Wat aan de knop plakt</li></ul><p><a class="button" href="/">Zonder lucht eronder</a></p></div>`,
    );
    document.body.insertAdjacentHTML('afterbegin', '<a href="/contact/">Eerst dit</a>');
    document.body.insertAdjacentHTML('beforeend', '<div id="bar" class="planted-bar"></div>');
    const style = (id: string, styles: Record<string, string>) => {
      for (const [name, value] of Object.entries(styles))
        document.getElementById(id)!.style.setProperty(name, value, 'important');
    };
    style('unseen-in-the-dark', { color: 'rgb(70, 70, 70)' });
    style('thin', { width: '1ch' });
    style('wide', { width: `${innerWidth + 20}px` });
    style('fitting', { display: 'inline-block', overflow: 'hidden', 'white-space': 'nowrap' });
    const { width, height } = document.getElementById('fitting')!.getBoundingClientRect();
    style('fitting', { width: `${width}px`, height: `${height}px` });
    for (const id of ['small', 'beside'])
      style(id, { width: '9px', height: '9px', padding: '0', border: '0', 'min-height': '0' });
    style('low', {
      display: 'inline-block',
      height: '30px',
      'min-height': '0',
      border: 'none',
      outline: 'none',
      'box-shadow': 'none',
    });
    style('moving', { transition: 'color 1s' });
    main.querySelector('h1')!.style.setProperty('margin-block-start', '9px');
    style('bar', { position: 'fixed', inset: 'auto 0 0', height: '60px', background: 'white' });
  });
}

test.each(WIDTHS)('a page with a fault of each kind at %i px is found wrong in each', async (width) => {
  await using visit = await browser.newPage({ width });
  const { page, record } = visit;
  await page.route('https://elsewhere.example/**', (route) => route.abort());
  await open(page, ARTICLE);
  await plant(page);
  const view: View = { page, record, path: ARTICLE, width, isState: false, isFirst: true };
  const found = await sweep(view, 1);
  for (const { name } of CHECKS.filter(({ concerns }) => concerns?.(view) ?? true))
    expect(found.filter((line) => line.startsWith(`${name}: `)).join('\n'), name).toMatch(
      new RegExp(SAYS[name]!.source.replace('^', '(?<=: )')),
    );
});

/** What one check finds on the article after this act, though it found nothing there before. */
async function foundAfter(check: Check, act: () => void, width = NARROW): Promise<string> {
  await using visit = await browser.newPage({ width });
  const { page, record } = visit;
  await open(page, ARTICLE);
  const view: View = { page, record, path: ARTICLE, width, isState: false, isFirst: true };
  expect(await check.faults(view)).toEqual([]);
  await page.evaluate(act);
  return (await check.faults(view)).join('\n');
}

test('a text that is only recoloured after all looks were right is found', async () => {
  const recolour = () => document.querySelector<HTMLElement>('main p')!.style.setProperty('color', 'silver');
  expect(await foundAfter(axe, recolour)).toMatch(/^color-contrast in light/);
});

test('a ground that is only recoloured after all looks were right is found', async () => {
  const recolour = () =>
    document.querySelector<HTMLElement>('main')!.style.setProperty('background', 'dimgray');
  expect(await foundAfter(axe, recolour)).toMatch(/^color-contrast in light/);
});

test('a box that slides under a text of which the look was right is found', async () => {
  const slide = () => {
    const text = document.querySelector<HTMLElement>('main p')!;
    const { left, top, width, height } = text.getBoundingClientRect();
    const box = document.createElement('div');
    const place = { left, top: top + scrollY, width, height };
    for (const [name, value] of Object.entries(place)) box.style.setProperty(name, `${value}px`);
    box.style.setProperty('position', 'absolute');
    box.style.setProperty('background', 'dimgray');
    text.style.setProperty('position', 'relative');
    text.style.setProperty('z-index', '1');
    document.body.append(box);
  };
  expect(await foundAfter(axe, slide)).toMatch(/^color-contrast in light/);
});

test('a link in a text that only loses its line is found', async () => {
  const strip = () => {
    const link = document.createElement('a');
    link.href = '/';
    link.textContent = 'een link';
    const text = document.querySelector('main p')!;
    text.append(' ', link, ' in een zin.');
    link.style.setProperty('text-decoration', 'none');
    link.style.setProperty('color', 'rgb(80, 50, 78)');
  };
  expect(await foundAfter(axe, strip)).toMatch(/^link-in-text-block in light/);
});

test.each([
  [
    'shows a picture without words',
    '@media (width < 500px) { #wide { display: none } }',
    /^image-alt in light: #wide/,
  ],
  ['hides the title', '@media (width > 500px) { h1 { display: none } }', /^page-has-heading-one in light/],
])('a wide window that %s, on a page that was right on a phone, is found', async (_, css, says) => {
  await using visit = await browser.newPage({ width: NARROW });
  const { page, record } = visit;
  await open(page, ARTICLE);
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
    if (text.includes('#wide'))
      document.querySelector('main')!.insertAdjacentHTML('beforeend', '<img id="wide" src="/favicon.svg">');
  }, css);
  const view: View = { page, record, path: ARTICLE, width: NARROW, isState: false, isFirst: true };
  expect(await axe.faults(view)).toEqual([]);
  await page.setViewportSize({ width: WIDE, height: 900 });
  expect((await axe.faults({ ...view, width: WIDE })).join('\n')).toMatch(says);
});

test('a control that loses its edge after all of its kind were right is found in forced colours', async () => {
  const strip = () => {
    const control = document.querySelector<HTMLElement>('.button, .input, .choice')!;
    control.style.setProperty('border', 'none', 'important');
    control.style.setProperty('outline', 'none', 'important');
  };
  expect(await foundAfter(forcedColours, strip)).toMatch(/^<\w+ [^>]*class="[^"]*(?:button|input|choice)/);
});

test('a text outside of all landmarks is found', async () => {
  const add = () => document.body.insertAdjacentHTML('beforeend', '<p>Buiten</p>');
  expect(await foundAfter(axe, add)).toMatch(/^region in light/);
});

test('a name that is given twice is found in a state', async () => {
  const repeat = () =>
    document.querySelector('main')!.insertAdjacentHTML('beforeend', '<p id="twice">1</p><p id="twice">2</p>');
  expect(await foundAfter(markup, repeat)).toMatch(/no-dup-id .*"twice"/);
});

test('by keyboard a control under a box and one out of order are found', async () => {
  const cover = () => {
    const box = document.createElement('div');
    const styles = { position: 'fixed', inset: '0', 'z-index': '99', background: 'white' };
    for (const [name, value] of Object.entries(styles)) box.style.setProperty(name, value);
    document.body.append(box);
  };
  expect(await foundAfter(keyboard, cover)).toMatch(/^is covered: <a/);
  const hurry = () => {
    [...document.querySelectorAll<HTMLElement>('footer a')].at(-1)!.tabIndex = 1;
  };
  expect(await foundAfter(keyboard, hurry, WIDE)).toMatch(/goes in the order/);
});

test('an exercise that keeps its controls on paper is found', async () => {
  await using visit = await browser.newPage({ width: WIDE });
  const { page, record } = visit;
  await open(page, lesson.href);
  await live(page);
  await page.evaluate(() => {
    const list = document.createElement('select');
    list.style.setProperty('display', 'block', 'important');
    document.querySelector('main')!.append(list);
  });
  const view: View = { page, record, path: lesson.href, width: WIDE, isState: false, isFirst: false };
  expect((await sweep(view, 1)).join('\n')).toMatch(/exercises on paper: a control: <select/);
});

test('every check has its fault', () => {
  expect(new Set(CHECKS.map(({ name }) => name))).toEqual(new Set(Object.keys(SAYS)));
});
