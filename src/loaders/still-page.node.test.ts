import selectorParser from 'postcss-selector-parser';
import { expect, test } from 'vitest';
import { stillPage } from './still-page.ts';

const page = stillPage(
  `<style>.aside{a:b}</style><main class="wide"><p class="lead" data-kind="quiet">a</p><ul><li>b</li></ul><input type="radio"></main>
  <template><em class="later"></em></template><script>main.classList.add("open");node.dataset.theme=dark</script>`,
  [
    'const made = document.createElement(`mark`); made.className = "found found--first"; made.type="search";made.addEventListener(`pause`,()=>({aside:made}))',
  ],
);
const canHave = (text: string): boolean =>
  selectorParser()
    .astSync(text)
    .nodes.every((selector) => page.canHave(selector));

test.each([
  ['an element in its place', 'main > p + ul li'],
  ['one of several', 'main :is(table, ul)'],
  ['whatever state it is in', 'p:first-child:hover, [hidden], ul[aria-busy=true]::before, .lead:not(.wide)'],
  ['an element with a class that a script may give it', '.wide.open .lead.found'],
  ['what a script makes', '.found, mark.found--first, .found mark, .found:hover > *'],
  ['what a script makes in an element of the page', '.wide .found'],
  ['what stands beside what a script makes', '.found + p'],
  ['what waits in a template, and where it will stand', 'em, .later, ul .later'],
  ['an attribute that a script sets', '[data-theme=dark] p'],
  ['a type of the page or of a script', 'input:is([type=checkbox],[type=radio]), input[type=search]'],
])('a page can have %s: %s', (_, selector) => {
  expect(canHave(selector)).toBe(true);
});

test.each([
  ['an element in another place', 'ul > p'],
  ['another element with a class of the page', 'ul.lead'],
  ['a class that only styles name', '.aside'],
  ['what a script makes where the page has no place for it', 'table .found'],
  ['none of several', 'main :is(table, dl)'],
  ['another value of an attribute', '[data-kind=quiet]ul'],
  ['a class of the name of an element, an event or a variable in a script', '.mark, .pause, .aside'],
  ['a type that nothing has', 'input[type=checkbox]:checked'],
])('a page cannot have %s: %s', (_, selector) => {
  expect(canHave(selector)).toBe(false);
});
