// Who prints: no controls, dark characters on white, and exercises with all that they can say.
import type { Page } from 'playwright-core';
import type { AnswerKey } from '../../src/domain/training/question.ts';
import { saying, t } from '../built/words.ts';
import { live } from '../browser/training.ts';
import { asItComes, type Check, ofTemplates, WIDE } from './check.ts';

const withNumber = (key: string): string => saying(key).source.replace('.+', String.raw`(\d+)`);
const WORDS = {
  next: withNumber('training.conversation.next'),
  number: withNumber('training.conversation.number'),
  isPlace: t('training.question.isPlace', { place: '{place}' }),
  right: t('training.question.right'),
};

/** What an exercise does not say on paper, though it should, and what is there though paper has no use for it. */
export const exerciseFaults = (page: Page): Promise<string[]> =>
  page.evaluate((words) => {
    const among = (selector: string, isShown: boolean): Element[] =>
      [...document.querySelectorAll(`main :is(${selector})`)].filter(
        (element) => element.checkVisibility() === isShown,
      );
    const failing = (selector: string, isRight: (part: HTMLElement) => boolean): Element[] =>
      [...document.querySelectorAll<HTMLElement>(selector)].filter((part) => !isRight(part));
    const textOf = (part?: Element | null): string =>
      part instanceof HTMLElement ? part.innerText.replaceAll('\u00AD', '') : '';
    const numberIn = (part: Element | null, pattern: string) => new RegExp(pattern).exec(textOf(part))?.[1];
    const leadsOn = (choice: HTMLElement): boolean => {
      const number = numberIn(choice.querySelector(':scope > p'), words.next);
      const scene = document.getElementById(choice.querySelector('a')?.hash.slice(1) ?? '');
      return number !== undefined && number === numberIn(scene, words.number);
    };
    const says = (part: Element | null, words: string): boolean =>
      textOf(part?.querySelector('[data-why]')).includes(words);
    const keyOf = (form: HTMLElement | null) => JSON.parse(form?.dataset['key'] ?? '') as AnswerKey;
    const isSaid = (part: HTMLElement): boolean => {
      const { kind, right } = keyOf(part.closest('form'));
      const id = part.dataset['option'] ?? '';
      const value = right.find((one) => one.startsWith(`${id}:`))?.slice(id.length + 1) ?? '';
      if (kind === 'match')
        return says(part, part.querySelector(`option[value="${id}:${value}"]`)?.textContent ?? '?');
      return kind === 'order'
        ? says(part, words.isPlace.replace('{place}', value))
        : says(part, words.right) === right.includes(id);
    };
    const isTextSaid = (form: HTMLElement): boolean => {
      const { kind, right } = keyOf(form);
      return kind !== 'text' || right.every((accepted) => says(form, accepted));
    };
    const found = {
      missing: among('[data-scene], [data-choice], [data-why] p', false),
      'a control': among('input, select, textarea, button:not(.term), summary', true),
      'leads nowhere': failing('[data-choice]', leadsOn),
      'is not said': [
        ...failing('form[data-key] [data-option]', isSaid),
        ...failing('form[data-key]', isTextSaid),
      ],
    };
    return Object.entries(found).flatMap(([what, elements]) =>
      elements.map(({ outerHTML }) => `${what}: ${outerHTML.slice(0, 120)}`),
    );
  }, WORDS);

export const paper: Check = {
  name: 'on paper',
  concerns: (view) => view.width === WIDE && asItComes(view) && ofTemplates(view),
  async faults({ page }) {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const found = await page.evaluate(() => {
      const controls = [
        ...document.querySelectorAll(
          'header.site-header, footer.site-footer, nav.breadcrumbs, .skip-link, .button',
        ),
      ].filter((element) => element.checkVisibility());
      const title = document.querySelector('h1');
      const ground = getComputedStyle(document.body).backgroundColor;
      const ink = title && getComputedStyle(title).color;
      return [
        ...controls.map((element) => element.outerHTML.slice(0, 80)),
        ...(title?.checkVisibility() ? [] : ['no title']),
        ...(ground === 'rgb(255, 255, 255)' ? [] : [`the ground is ${ground}`]),
        ...(ink === 'rgb(41, 25, 39)' ? [] : [`the title is ${ink ?? 'not there'}`]),
      ];
    });
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
    return found;
  },
};

export const exercisesOnPaper: Check = {
  name: 'exercises on paper',
  concerns: (view) => view.width === WIDE && asItComes(view) && view.path.startsWith('/training/'),
  async faults({ page }) {
    if (await page.evaluate(() => !document.querySelector('article[data-lesson]'))) return [];
    await live(page);
    await page.emulateMedia({ media: 'print' });
    const found = await exerciseFaults(page);
    await page.emulateMedia({ media: 'screen' });
    return found;
  },
};
