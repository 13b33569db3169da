import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Checker } from 'accessibility-checker-engine';
import type { Page } from 'playwright-core';

const file = createRequire(import.meta.url).resolve('accessibility-checker-engine/ace.js');
// In the page it is a function that is called, so that the constant of the file is handed to the window.
const source = `${readFileSync(file, 'utf8')}\nwindow.ace = ace;`;

const GUIDELINE = 'WCAG_2_2';

/** Rules that are not asked, and why. */
const LEFT = [
  // Contrast and what covers a control: axe and our walk by keyboard ask them, and here they were a third of the time.
  'text_contrast_sufficient',
  'element_tabbable_unobscured',
  // It takes each form for a landmark. A form is one when it has a name, and of those axe asks that names differ.
  'aria_form_label_unique',
];

/** Findings that are not right here: the rule, the elements, and why. */
const BORNE: Readonly<Record<string, string>> = {
  // How sure somebody is stands right below each question: with that in its name, it would be read twice. And filters in
  // the tray have the names of those that a phone hides.
  fieldset_label_valid: '[data-sure], .filter__options',
  // A box of the matchtest that says what must fit stands with the question that it is about.
  input_checkboxes_grouped: '[name="musts"]',
  // A phone hides the head of a table, and each cell says the name of its column.
  table_headers_exists: '.table > table',
};

interface WithEngine {
  ace?: { Checker: new () => Checker };
}

/** What IBM's engine is sure of: a line for each element that breaks WCAG 2.2, as far as it is shown. */
export async function violationsOfIbm(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'ace' in window))) await page.evaluate(source);
  return page.evaluate(
    async ([guideline, left, borne]) => {
      const { ace } = window as WithEngine;
      if (!ace) throw new Error('the engine is not in the page');
      const checker = new ace.Checker();
      const { rulesetRules, ruleReasonLevels } = checker;
      const isAsked = (rule: string): boolean =>
        Object.values<string>(ruleReasonLevels[rule]?.[guideline] ?? {}).includes('VIOLATION') &&
        !left.includes(rule);
      // Not with `disableRule`, which takes all rules away in this version.
      rulesetRules[guideline] = rulesetRules[guideline]?.filter(isAsked) ?? [];
      const { results } = await checker.check(document, [guideline]);
      return results
        .filter(({ value, node, ruleId }) => {
          const element = node instanceof Element ? node : node.parentElement;
          const fails = value.join() === 'VIOLATION,FAIL';
          // What is in a closed fold it takes for shown, but not the words around it.
          const isShown = element?.checkVisibility() ?? true;
          return fails && isShown && !(borne[ruleId] && element?.matches(borne[ruleId]));
        })
        .map(({ ruleId, message, snippet }) => `${ruleId}: ${message} ${snippet}`);
    },
    [GUIDELINE, LEFT, BORNE] as const,
  );
}
