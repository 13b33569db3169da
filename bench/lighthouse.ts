import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, run } from '../scripts/child.ts';
import { launchChromiumWithPort } from './debug-port.ts';
import { atLeast, median, type Measurement } from './measurement.ts';
import { withSite } from './site.ts';

const PATHS = [
  '/',
  '/methode/wat-is-mentoring/',
  '/mentoren/',
  '/mentoren/amina-el-idrissi/',
  '/aanvraag/',
  '/training/gesprekken/doorvragen/',
];
const GOALS = { accessibility: 100, 'best-practices': 100, seo: 100, performance: 99 };

/** One run says as much about the machine as about the page: the makers of Lighthouse advise the median of a few. */
const RUNS = 3;

const bench = join(root, 'bench');
const LIGHTHOUSE = join(bench, 'node_modules/.bin/lighthouse');

/** Its packages are a fifth of all, and nothing else needs them: they are installed the first time that it measures. */
async function install(): Promise<void> {
  if (existsSync(LIGHTHOUSE)) return;
  const { code, output } = await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {}, bench);
  if (code !== 0) throw new Error(`npm could not install Lighthouse.\n${output}`);
}

interface Report {
  categories: Record<string, { score: number | null } | undefined>;
}

async function reportOf(url: string, port: number): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), 'mentoring-lighthouse-'));
  const file = join(folder, 'report.json');
  const { code, output } = await run(LIGHTHOUSE, [
    url,
    `--port=${port.toString()}`,
    `--only-categories=${Object.keys(GOALS).join()}`,
    '--quiet',
    '--output=json',
    `--output-path=${file}`,
  ]);
  if (code !== 0) throw new Error(output);
  const report = JSON.parse(await readFile(file, 'utf8')) as Report;
  await rm(folder, { recursive: true });
  return report;
}

/** Lighthouse on six templates, with its own slow phone. */
export async function measure(): Promise<Measurement[]> {
  await install();
  return withSite(async (url) => {
    const { browser, port } = await launchChromiumWithPort();
    const rows: Measurement[] = [];
    for (const path of PATHS) {
      const reports = [];
      for (let run = 0; run < RUNS; run += 1) reports.push(await reportOf(new URL(path, url).href, port));
      for (const [id, least] of Object.entries(GOALS)) {
        const score = median(reports.map(({ categories }) => Math.round((categories[id]?.score ?? 0) * 100)));
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
