import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/**
 * Scrolls the page until this holds. What a browser does when it has nothing else to do it plans between the pictures that
 * it draws, and a page of a test over which nobody moves draws none.
 */
export async function movedUntil(page: Page, holds: () => boolean): Promise<void> {
  await expect
    .poll(async () => {
      await page.mouse.wheel(0, 20);
      return holds();
    })
    .toBe(true);
}
