import lighthouse from 'lighthouse';
import { launchChromiumWithPort } from './debug-port.ts';
import { atLeast, median, type Measurement } from './measurement.ts';
import { withSite } from './site.ts';

const PATHS = ['/', '/methode/wat-is-mentoring/', '/mentoren/', '/mentoren/amina-el-idrissi/', '/aanvraag/'];
const GOALS = { accessibility: 100, 'best-practices': 100, seo: 100, performance: 98 };

/** One run says as much about the machine as about the page: the makers of Lighthouse advise the median of a few. */
const RUNS = 3;

/** Lighthouse on five templates, with its own slow phone. */
export async function measure(): Promise<Measurement[]> {
  return withSite(async (url) => {
    const { browser, port } = await launchChromiumWithPort();
    const rows: Measurement[] = [];
    for (const path of PATHS) {
      const runs = [];
      for (let run = 0; run < RUNS; run += 1) {
        runs.push(
          await lighthouse(new URL(path, url).href, {
            port,
            logLevel: 'silent',
            onlyCategories: Object.keys(GOALS),
          }),
        );
      }
      for (const [id, least] of Object.entries(GOALS)) {
        const scores = runs.map((run) => Math.round((run?.lhr.categories[id]?.score ?? 0) * 100));
        const score = median(scores);
        rows.push({
          what: `${path} ${id}`,
          value: score,
          unit: 'of 100',
          goal: atLeast(score, least, 'of 100'),
        });
      }
    }
    await browser.close();
    return rows;
  });
}
