import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { documentOf, htmlFiles } from './built/html.ts';
import { markupFaults } from './built/html-rules.ts';

test('there are pages to look at', () => {
  expect(htmlFiles.length).toBeGreaterThan(15);
});

test.each(htmlFiles)('%s is valid HTML', async (file) => {
  expect(await markupFaults(readFileSync(file, 'utf8'))).toEqual([]);
});

test.each(htmlFiles)('every form in %s that goes somewhere has a button to send it', (file) => {
  const forms = [...documentOf(file).querySelectorAll('form[action]')];
  expect(
    forms.filter((form) => !form.querySelector('button:not([type="button"], [type="reset"])')),
  ).toHaveLength(0);
});

test.each(htmlFiles)('every list of telephone numbers in %s stands below what they are for', (file) => {
  const isBare = ({ previousElementSibling: before }: Element): boolean =>
    before === null || before.textContent.trim() === (before.querySelector('a')?.textContent.trim() ?? '');
  expect([...documentOf(file).querySelectorAll('.contact')].filter(isBare)).toHaveLength(0);
});
