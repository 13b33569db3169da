import type { Frame, Page } from 'playwright-core';
import { t } from '../built/words.ts';
import { fillIn } from '../browser/fill-in.ts';

/** The frame of the package, in a page of a learning system or by itself. */
export function packageIn(page: Page): Frame {
  return page.frame('package') ?? page.mainFrame();
}

/** The page that is open in the frame of the package. */
export function lessonIn(page: Page): Frame {
  const frame = page.frame('content');
  if (!frame) throw new Error('The package shows no page.');
  return frame;
}

/** Waits until this page of the package is open, and its exercises are live. */
export async function opened(page: Page, href: string): Promise<Frame> {
  await page.waitForFunction((file) => {
    const frames = [...document.querySelectorAll('iframe')];
    const inner = frames.flatMap((one) => [one, ...(one.contentDocument?.querySelectorAll('iframe') ?? [])]);
    return inner.some((one) => {
      const shown = one.contentDocument;
      const waits =
        ':is([data-question]:not([data-live]), [data-conversation]:not([data-playing])), main:not(#main)';
      return (
        shown?.location.pathname.endsWith(file) &&
        shown.readyState === 'complete' &&
        !shown.querySelector(waits)
      );
    });
  }, `/${href}`);
  return lessonIn(page);
}

/** Opens a page of the package from the list. */
export async function goTo(page: Page, href: string): Promise<Frame> {
  await packageIn(page).locator(`nav a[href="${href}"]`).click();
  return opened(page, href);
}

const form = (lesson: Frame, id: string) => lesson.locator(`form[data-question="${id}"]`);

/** Answers a question on the page, right or wrong, and checks it. */
export async function answer(lesson: Frame, id: string, isRight: boolean): Promise<void> {
  const again = form(lesson, id).getByRole('button', { name: t('training-progress.lesson.again') });
  if (await again.isVisible()) await again.click();
  await form(lesson, id).evaluate(fillIn, isRight);
  await form(lesson, id)
    .getByRole('button', { name: t('training.question.check') })
    .click();
}

/** Says the first thing that can be said, until the conversation is at an end. */
export async function talkToEnd(lesson: Frame, id: string): Promise<void> {
  const talk = lesson.locator(`[data-conversation="${id}"]`);
  while ((await talk.locator('[data-now][data-end]').count()) === 0)
    await talk.locator('[data-now] .conversation__says').first().click();
}

/** What the page says of a question: right, partly, wrong, or nothing yet. */
export const resultOf = (lesson: Frame, id: string): Promise<string | null> =>
  form(lesson, id).getAttribute('data-result');

/** Leaves as somebody does who closes the window. */
export const leave = (page: Page): Promise<void> => page.close({ runBeforeUnload: false });
