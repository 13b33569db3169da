import type { Page } from 'playwright-core';

/** Opens this path and waits until its fonts have loaded and the islands that start by themselves run. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await settled(page);
}

/** Waits until the fonts have loaded and the islands that start by themselves have run their first effects. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('astro-island[ssr][client="load"]'));
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  });
}
