import { HtmlValidate, type Message } from 'html-validate';
import { parsed } from './html.ts';

/** What the validator may say, and why the pages are right all the same. */
const BORNE = [
  // Astro puts two lines of style before the first island of a page, wherever that is; browsers apply it.
  '<style> element is not permitted as content under <div>',
  // Without it Firefox restores ticked boxes after a reload.
  'autocomplete attribute cannot be used on <input type="checkbox">',
  'Attribute "autocomplete" is not allowed on <input type="checkbox">',
];

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // A title is what the page is about, and then the name of the site: document.site.test.ts counts it.
    'long-title': 'off',
    // A heading may begin with a number, and so does its id: HTML allows it.
    'valid-id': ['error', { relaxed: true }],
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
    // Some forms act at once or only help to choose. The next test asks a button of those that are sent.
    'wcag/h32': 'off',
  },
});

/** The places of one question are one answer of many values: its lists share a name, as boxes do. */
const isPlace = ({ ruleId, selector }: Message, html: string): boolean =>
  ruleId === 'form-dup-name' &&
  parsed(html)
    .querySelector(selector ?? '*')
    ?.matches('[data-option] select') === true;

/** What is wrong with the markup of a page: a line for each fault. */
export async function markupFaults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results
    .flatMap(({ messages }) => messages)
    .filter((one) => !BORNE.includes(one.message) && !isPlace(one, html))
    .map(({ ruleId, message, line, selector }) => `${ruleId} ${line} ${selector}: ${message}`);
}
