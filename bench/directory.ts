import { launchChromium } from '../tests/browser/chromium.ts';
import { atMost, median, type Measurement } from './measurement.ts';
import { withSite } from './site.ts';

const PROFILES = 1000;
const ROUNDS = 9;

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
      const items = [...rest.matchAll(/<li data-mentor="[^"]*"[\s\S]*?<\/article>\s*<\/li>/g)].map(
        ([item]) => item,
      );
      const many = Array.from({ length: PROFILES }, (_, index) =>
        (items[index % items.length] ?? '').replace(
          /data-mentor="[^"]*"/,
          `data-mentor="m${index.toString()}"`,
        ),
      );
      const last = items.at(-1) ?? '';
      const after = rest.slice(rest.lastIndexOf(last) + last.length);
      await route.fulfill({ response: answer, body: start + many.join('') + after });
    });
    await page.goto(new URL('/mentoren/', url).href, { waitUntil: 'networkidle' });
    const count = await page.locator('[data-mentor]').count();
    const times = await page.evaluate(async (rounds) => {
      const box = document.querySelector<HTMLInputElement>('input[name="taal"]');
      const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      const all: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const began = performance.now();
        box?.click();
        await frame();
        all.push(performance.now() - began);
      }
      return all;
    }, ROUNDS);
    await browser.close();
    const time = median(times);
    return [
      { what: 'profiles in the list', value: count, unit: '' },
      { what: 'from a click to the next frame', value: time, unit: 'ms', goal: atMost(time, 100, 'ms') },
    ];
  });
}
