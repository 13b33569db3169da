import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { root } from '../scripts/child.ts';
import { launchChromium } from '../tests/browser/chromium.ts';
import { median, type Measurement } from './measurement.ts';
import { withSite } from './site.ts';

/** The level at which hosts compress what the build did not; the highest one would flatter us. */
const HOST_LEVEL = 5;

/** What comes over the wire: what the build compressed goes as it is, fonts are small already. */
function compressed(path: string): number {
  const file = join(root, 'dist', path.endsWith('/') ? `${path}index.html` : path);
  const served = [`${file}.br`, file].find((one) => existsSync(one)) ?? file;
  const bytes = readFileSync(served);
  return /\.(br|woff2)$/.test(served) ? bytes.length : brotli(bytes);
}

const brotli = (bytes: Buffer): number =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: HOST_LEVEL } }).length;

const kB = (paths: readonly string[]) => paths.reduce((sum, path) => sum + compressed(path), 0) / 1000;

/** The pages of this folder, the heaviest first. */
const byWeight = (folder: string): string[] =>
  globSync(`${folder}/*/index.html`, { cwd: join(root, 'dist') })
    .map((file) => `/${file.slice(0, -'index.html'.length)}`)
    .toSorted((a, b) => compressed(b) - compressed(a));

const methodPages = byWeight('methode');

const TEMPLATES = {
  home: '/',
  'method page': methodPages[0] ?? '/methode/',
  'list of mentors': '/mentoren/',
  profile: '/mentoren/amina-el-idrissi/',
  comparison: '/mentoren/vergelijken/',
  matchtest: '/matchtest/',
  request: '/aanvraag/',
  'mentor application': '/mentor-worden/aanmelden/',
  organisations: '/organisaties/',
  training: '/training/',
  lesson: byWeight('training/rollen')[0] ?? '/training/',
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
      rows.push(
        { what: `${name}: HTML and styles`, value: html, unit: 'kB' },
        { what: `${name}: scripts`, value: script, unit: 'kB' },
        { what: `${name}: fonts`, value: kB(fonts), unit: 'kB' },
        { what: `${name}: all`, value: html + script + kB(fonts) + rest, unit: 'kB' },
        { what: `${name}: requests for scripts`, value: scripts.length, unit: '' },
      );
    }
    await browser.close();
    const value = median(methodPages.map((path) => kB([path])));
    return [...rows, { what: 'method pages: HTML and styles, median', value, unit: 'kB' }];
  });
}
