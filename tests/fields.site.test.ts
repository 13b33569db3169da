import { expect, test } from 'vitest';
import { openBrowser } from './browser/browser.ts';
import { open } from './browser/settled.ts';
import { documentOf, htmlFiles } from './built/html.ts';

/** The pages with every part and every view in all its states have fields that are filled in. */
const visited = htmlFiles.filter((file) => !file.startsWith('dist/onderdelen/'));

/** Every field that a visitor sees, with the page that it stands on. */
const fields = visited.flatMap((file) =>
  [...documentOf(file).querySelectorAll('main :is(input, select, textarea)')]
    .filter((field) => field.getAttribute('type') !== 'hidden' && !field.closest('.honeypot'))
    .map((field) => ({ file, field })),
);
const list = (found: typeof fields): string[] =>
  found.map(({ file, field }) => `${file}: ${field.outerHTML.slice(0, 100)}`);
const all = (selector: string): typeof fields => fields.filter(({ field }) => field.matches(selector));

/** What a browser may fill in, by the name of the field */
const AUTOCOMPLETE: Record<string, string> = {
  name: 'name',
  email: 'email',
  phone: 'tel',
  organisation: 'organization',
};

test('there are fields to look at', () => {
  expect(fields.length).toBeGreaterThan(100);
});

test('no field has a placeholder: a label stays in sight', () => {
  expect(list(all('[placeholder]'))).toEqual([]);
});

test('nothing is chosen beforehand', () => {
  expect(list(all('[type=radio][checked], [type=checkbox][checked], option[selected]'))).toEqual([]);
});

test('no field asks for dragging, and none corrects while somebody types', () => {
  expect(list(all('[type=range], [type=number], [type=color], [pattern]'))).toEqual([]);
});

test('no button to send waits for a form that is complete', () => {
  const waiting = htmlFiles.filter((file) => documentOf(file).querySelector('main [type=submit][disabled]'));
  expect(waiting).toEqual([]);
});

test('no field is `required` for the browser, so that every message is ours', () => {
  expect(list(all('[required]'))).toEqual([]);
});

test.each(Object.entries(AUTOCOMPLETE))('a browser may fill in %s as %s', (name, token) => {
  const named = all(`[name="${name}"]`);
  expect(named.length).toBeGreaterThan(0);
  expect(list(named.filter(({ field }) => field.getAttribute('autocomplete') !== token))).toEqual([]);
});

test('an e-mail address is a field of its own kind, long enough and not spelled for you', () => {
  const addresses = all('[name="email"]');
  const right = ({ field }: (typeof fields)[number]): boolean =>
    field.getAttribute('type') === 'email' &&
    field.getAttribute('spellcheck') === 'false' &&
    field.getAttribute('maxlength') === '254';
  expect(list(addresses.filter((one) => !right(one)))).toEqual([]);
});

test('a browser fills in nothing in the matchtest', async () => {
  const browser = await openBrowser();
  await using visit = await browser.newPage();
  await open(visit.page, '/matchtest/#vraag-2');
  await expect.poll(() => visit.page.locator('main form').getAttribute('autocomplete')).toBe('off');
  await browser.close();
});

test('no page asks for origin, faith, health, age, sex or a number of the state', () => {
  const asks =
    /afkomst|herkomst|nationaliteit|geloof|religie|gezondheid|ziekte|geboortedatum|leeftijd|geslacht|\bbsn\b/i;
  const labels = htmlFiles.flatMap((file) =>
    [...documentOf(file).querySelectorAll('main form :is(label, legend)')].map(
      (label) => `${file}: ${label.textContent.trim()}`,
    ),
  );
  expect(labels.length).toBeGreaterThan(100);
  expect(labels.filter((label) => asks.test(label))).toEqual([]);
});
