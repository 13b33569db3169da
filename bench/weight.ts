import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { root } from '../scripts/child.ts';
import { launchChromium } from '../tests/browser/chromium.ts';
import { atMost, type Measurement } from './measurement.ts';
import { withSite } from './site.ts';

/** Script before the visitor acts, in kB. */
const MOST_SCRIPT: Readonly<Record<string, number>> = {
  'method page': 0,
  'list of mentors': 14,
  profile: 11,
  comparison: 11,
  matchtest: 30,
  request: 22,
  'mentor application': 21,
  training: 0.5,
  lesson: 12,
  'final check': 9,
  review: 17.4,
  'own notes': 7,
  'progress transfer': 10,
  certificate: 6,
  'page after sending': 1,
};

/** The fonts of one page, in kB. */
const MOST_FONTS = 30;

/** The level at which hosts compress; the highest one would flatter us. */
const HOST_LEVEL = 5;

function compressed(path: string): number {
  const file = path.endsWith('/') ? `${path}index.html` : path;
  const bytes = readFileSync(join(root, 'dist', file));
  if (file.endsWith('.woff2')) return bytes.length;
  return brotli(bytes);
}

const brotli = (bytes: Buffer): number =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: HOST_LEVEL } }).length;

const kB = (paths: readonly string[]) => paths.reduce((sum, path) => sum + compressed(path), 0) / 1000;

/** The page of this folder that weighs most. */
function heaviest(folder: string): string {
  const pages = globSync(`${folder}/*/index.html`, { cwd: join(root, 'dist') }).map(
    (file) => `/${file.slice(0, -'index.html'.length)}`,
  );
  return pages.toSorted((a, b) => compressed(b) - compressed(a))[0] ?? '/methode/';
}

const TEMPLATES = {
  home: '/',
  'method page': heaviest('methode'),
  'list of mentors': '/mentoren/',
  profile: '/mentoren/amina-el-idrissi/',
  comparison: '/mentoren/vergelijken/',
  matchtest: '/matchtest/',
  request: '/aanvraag/',
  'mentor application': '/mentor-worden/aanmelden/',
  organisations: '/organisaties/',
  training: '/training/',
  lesson: heaviest('training/rollen'),
  'final check': '/training/rollen/toets/',
  review: '/training/herhalen/',
  'own notes': '/training/aantekeningen/',
  'progress transfer': '/training/meenemen/',
  certificate: '/certificaat/',
  search: '/zoeken/',
  'page after sending': '/ontvangen/',
};

/** The weight of what the edge responds, which is in no file. */
async function edgeKB(url: string, paths: readonly string[]): Promise<number> {
  const answers = await Promise.all(
    paths.map(async (path) => Buffer.from(await (await fetch(new URL(path, url))).arrayBuffer())),
  );
  return answers.reduce((sum, bytes) => sum + brotli(bytes), 0) / 1000;
}

/** The weight of a first view: everything that is requested before the visitor acts. */
export async function measure(): Promise<Measurement[]> {
  return withSite(async (url) => {
    const browser = await launchChromium();
    const rows: Measurement[] = [];
    for (const [name, path] of Object.entries(TEMPLATES)) {
      const context = await browser.newContext();
      const page = await context.newPage();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.goto(new URL(path, url).href);
      // An island that waits until the browser has nothing else to do counts too.
      await page.waitForFunction(() => document.querySelector('astro-island[ssr]') === null);
      await page.waitForLoadState('networkidle');
      await context.close();
      const scripts = asked.filter((file) => file.endsWith('.js'));
      const fonts = asked.filter((file) => file.endsWith('.woff2'));
      const fromEdge = asked.filter((file) => file.startsWith('/api/'));
      const other = asked.filter((file) => ![path, ...scripts, ...fonts, ...fromEdge].includes(file));
      const rest = kB(other) + (await edgeKB(url, fromEdge));
      const html = kB([path]);
      const script = kB(scripts);
      const htmlGoal = name === 'method page' ? { goal: atMost(html, 14, 'kB') } : {};
      const scriptLimit = MOST_SCRIPT[name];
      rows.push(
        { what: `${name}: HTML and styles`, value: html, unit: 'kB', ...htmlGoal },
        {
          what: `${name}: scripts (${scripts.length.toString()})`,
          value: script,
          unit: 'kB',
          ...(scriptLimit === undefined ? {} : { goal: atMost(script, scriptLimit, 'kB') }),
        },
        {
          what: `${name}: fonts (${fonts.length.toString()})`,
          value: kB(fonts),
          unit: 'kB',
          goal: atMost(kB(fonts), MOST_FONTS, 'kB'),
        },
        { what: `${name}: all`, value: html + script + kB(fonts) + rest, unit: 'kB' },
      );
    }
    await browser.close();
    return rows;
  });
}
