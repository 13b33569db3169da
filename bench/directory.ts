import type { Page } from 'playwright-core';
import { launchChromium } from '../tests/browser/chromium.ts';
import type { Measurement } from './measurement.ts';
import { withSite } from './site.ts';

const PROFILES = 1000;
const ROUNDS = 10;
/** Groups whose first box is toggled: one that most mentors match, and one that few do. */
const GROUPS = ['plek', 'onderwerp'];

/**
 * The time that the page itself needs from choosing an option to the next frame, with the list of the site grown to 1,000
 * profiles. It is time of its thread, which does not grow when the machine is busy with something else.
 */
export async function measure(): Promise<Measurement[]> {
  return withSite(async (url) => {
    const browser = await launchChromium();
    const page = await browser.newPage();
    // Grown before the island starts, so that it finds a list of this size.
    await page.route('**/mentoren/', async (route) => {
      const answer = await route.fetch();
      const html = await answer.text();
      const [start = '', rest = ''] = html.split(/(?<=data-directory[^>]*>)/, 2);
      const [before = '', ...items] = rest.split(/(?=<li data-mentor=)/);
      // The last one goes on to the end of the page.
      const last = items.pop() ?? '';
      const many = Array.from({ length: PROFILES - 1 }, (_, index) =>
        (items[index % items.length] ?? '').replace(
          /data-mentor="[^"]*"/,
          `data-mentor="m${index.toString()}"`,
        ),
      );
      await route.fulfill({ response: answer, body: start + before + many.join('') + last });
    });
    await page.goto(new URL('/mentoren/', url).href, { waitUntil: 'networkidle' });
    const count = await page.locator('[data-mentor]').count();
    if (count !== PROFILES) throw new Error(`the list was grown to ${count.toString()} profiles`);
    const rows: Measurement[] = [];
    for (const group of GROUPS) {
      const first = percentile75(await timesOf(page, group));
      rows.push({
        what: `a box of ${group} to the next frame, 75th percentile`,
        value: first,
        unit: 'ms',
      });
    }
    await browser.close();
    return [{ what: 'profiles in the list', value: count, unit: '' }, ...rows];
  });
}

/** Three in four values are at most this. */
const percentile75 = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.75) - 1] ?? Number.NaN;

/**
 * Clicks the first box of a group a number of times; gives the milliseconds of each until the frame that shows the top of
 * the list. Throws when that frame shows no change.
 */
async function timesOf(page: Page, group: string): Promise<number[]> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async (): Promise<number> => {
    const { metrics } = await devTools.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
  const all: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = await worked();
    await page.evaluate(async (name) => {
      const shown = () => document.querySelectorAll('[data-mentor]:not([hidden])').length;
      const count = shown();
      document.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.click();
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      if (shown() === count) throw new Error('the frame did not show what was chosen');
    }, group);
    all.push((await worked()) - before);
    // The rest of the list follows in the frames after it.
    await page.evaluate(async () => {
      const shown = () => document.querySelectorAll('[data-mentor]:not([hidden])').length;
      for (let count = -1; count !== shown();) {
        count = shown();
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      }
    });
  }
  return all;
}
