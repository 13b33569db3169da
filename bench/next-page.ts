import { globSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { root } from '../scripts/child.ts';
import { launchChromium } from '../tests/browser/chromium.ts';
import { median, type Measurement } from './measurement.ts';
import { withSite } from './site.ts';

/** What came over the wire for the document of one visit, without its headers. */
interface Arrived {
  encoding: string;
  bytes: number;
}

/** Opens a page as a visitor does, and counts what came for it. */
async function arrivedFor(cdp: CDPSession, page: Page, url: string): Promise<Arrived> {
  const headers = new Map<string, number>();
  const totals = new Map<string, number>();
  cdp.on('Network.responseReceivedExtraInfo', ({ requestId, headersText = '' }) => {
    headers.set(requestId, headersText.length);
  });
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    totals.set(requestId, encodedDataLength);
  });
  const ids: string[] = [];
  cdp.on('Network.responseReceived', ({ requestId, response, type }) => {
    if (type === 'Document' && response.url === url) ids.push(requestId);
  });
  const answer = await page.goto(url, { waitUntil: 'networkidle' });
  const [id = ''] = ids;
  const bytes = (totals.get(id) ?? NaN) - (headers.get(id) ?? NaN);
  return { encoding: (await answer?.headerValue('Content-Encoding')) ?? 'none', bytes };
}

/** What the next page weighs for who has read one, from the wire of Chromium: HTML and styles of every method page. */
export async function measure(): Promise<Measurement[]> {
  const paths = globSync('methode/*/index.html', { cwd: join(root, 'dist') }).map(
    (file) => `/${file.slice(0, -'index.html'.length)}`,
  );
  return withSite(async (site) => {
    const browser = await launchChromium();
    const context = await browser.newContext();
    const first = await context.newPage();
    const isKept = first.waitForEvent('requestfinished', (request) => request.url().endsWith('.dict'));
    await first.goto(new URL('/', site).href);
    await isKept;
    const all: Arrived[] = [];
    for (const path of paths) {
      const page = await context.newPage();
      const cdp = await context.newCDPSession(page);
      await cdp.send('Network.enable');
      all.push(await arrivedFor(cdp, page, new URL(path, site).href));
      await page.close();
    }
    await browser.close();
    const sizes = all.map(({ bytes }) => bytes / 1000);
    return [
      {
        what: 'method pages that came as a delta',
        value: (all.filter(({ encoding }) => encoding === 'dcz').length / all.length) * 100,
        unit: '%',
      },
      { what: 'the next method page, median', value: median(sizes), unit: 'kB' },
      { what: 'the next method page, heaviest', value: Math.max(...sizes), unit: 'kB' },
    ];
  });
}
