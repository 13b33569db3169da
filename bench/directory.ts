import type { Page } from 'playwright-core';
import { launchChromium } from '../tests/browser/chromium.ts';
import type { Measurement } from './measurement.ts';
import { withSite } from './site.ts';

const PROFILES = 1000;
const ROUNDS = 10;
/** Groups whose first box is toggled: one that most mentors match, and one that few do. */
const GROUPS = ['plek', 'onderwerp'];

/** The time from choosing an option to the next frame, with the list of the site grown to 1,000 profiles. */
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
      const times = await timesOf(page, group);
      const first = percentile75(times.map((one) => one.first));
      const longest = Math.max(...times.map((one) => one.longest));
      rows.push(
        {
          what: `a box of ${group} to the next frame, 75th percentile`,
          value: first,
          unit: 'ms',
        },
        { what: `the longest frame after it`, value: longest, unit: 'ms' },
      );
    }
    await browser.close();
    return [{ what: 'profiles in the list', value: count, unit: '' }, ...rows];
  });
}

/** Three in four values are at most this. */
const percentile75 = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.75) - 1] ?? Number.NaN;

interface Times {
  /** Milliseconds from the click to the end of the frame that shows the top of the list. */
  first: number;
  /** Milliseconds of the longest frame until the whole list is right. */
  longest: number;
}

/** Clicks the first box of a group a number of times. Throws when the first frame shows no change. */
function timesOf(page: Page, group: string): Promise<Times[]> {
  return page.evaluate(
    async ({ name, rounds }) => {
      const box = document.querySelector<HTMLInputElement>(`input[name="${name}"]`);
      const shown = () => document.querySelectorAll('[data-mentor]:not([hidden])').length;
      const frame = async () => {
        const began = performance.now();
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        return performance.now() - began;
      };
      const all: Times[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const before = shown();
        const began = performance.now();
        box?.click();
        await frame();
        const first = performance.now() - began;
        if (shown() === before) throw new Error('the frame did not show what was chosen');
        let longest = 0;
        for (let count = -1; count !== shown();) {
          count = shown();
          longest = Math.max(longest, await frame());
        }
        all.push({ first, longest });
      }
      return all;
    },
    { name: group, rounds: ROUNDS },
  );
}
