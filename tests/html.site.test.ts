import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { documentOf, htmlFiles } from './built/html.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // Matters of taste on which HTML itself has no opinion; Prettier and Astro write the markup.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    // Safari no longer tells a list without bullets as a list, unless it says so itself. ESLint guards the other roles.
    'no-redundant-role': 'off',
    // The style sheet keeps a telephone number on one line.
    'tel-non-breaking': 'off',
    // Checkboxes of one question share a name, as radios do.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit'] }],
    // The choice of colours acts at once. The next test asks a button of every other form.
    'wcag/h32': 'off',
  },
});

test('there are pages to look at', () => {
  expect(htmlFiles.length).toBeGreaterThan(15);
});

test.each(htmlFiles)('%s is valid HTML', async (file) => {
  const { results } = await validator.validateFile(file);
  const messages = results.flatMap((result) => result.messages);
  expect(
    messages.map(({ ruleId, message, line, selector }) => `${ruleId} ${line} ${selector}: ${message}`),
  ).toEqual([]);
});

test.each(htmlFiles)('every form in %s has a button to send it', (file) => {
  const forms = [...documentOf(file).querySelectorAll('form:not([data-theme-choice])')];
  expect(forms.filter((form) => form.querySelector('button[type="submit"]') === null)).toHaveLength(0);
});
