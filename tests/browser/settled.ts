import type { Page } from 'playwright-core';

/** Opens this path and waits until its fonts have loaded and the islands that start by themselves run. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await settled(page);
}

const MOST_LOOKS = 1000;

/**
 * Waits until the fonts have loaded and the islands that start by themselves have run their first effects: in the page
 * itself, because `waitForFunction` brings all of Playwright into each page.
 */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async (most) => {
    for (let looks = 0; document.querySelector('astro-island[ssr][client="load"]'); looks += 1) {
      if (looks === most) throw new Error(`an island of ${location.href} does not start`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  }, MOST_LOOKS);
}
