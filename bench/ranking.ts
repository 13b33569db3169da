import type { rank as rankOnly } from '../src/domain/matching/rank.ts';
import { launchChromium } from '../tests/browser/chromium.ts';
import { openDomain } from './domain-in-browser.ts';
import { atMost, type Measurement } from './measurement.ts';
import { matchingInput } from './matching-input.ts';

type Rank = typeof rankOnly;

const SIZES = [100, 1000, 10_000];
const ROUNDS = 21;

/** The median time of ranking all mentors with reasons for the first five, in Chromium. */
export async function measure(): Promise<Measurement[]> {
  const browser = await launchChromium();
  const page = await browser.newPage();
  await openDomain(page);
  const rows: Measurement[] = [];
  for (const size of SIZES) {
    const time = await page.evaluate(
      async ({ input, rounds }) => {
        const path = '/src/domain/matching/rank.ts';
        const { rank } = (await import(path)) as { rank: Rank };
        const times = Array.from({ length: rounds }, () => {
          const began = performance.now();
          rank(input.answers, input.offer, 5);
          return performance.now() - began;
        });
        return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
      },
      { input: matchingInput(size), rounds: ROUNDS },
    );
    const what = `ranking ${size.toLocaleString('en')} mentors`;
    rows.push({
      what,
      value: time,
      unit: 'ms',
      ...(size === 10_000 ? { goal: atMost(time, 16, 'ms') } : {}),
    });
  }
  await browser.close();
  return rows;
}
