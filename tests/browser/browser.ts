import type { Browser, Page } from 'playwright-core';
import { inject } from 'vitest';
import { launchChromium } from './chromium.ts';
import { keepRecord, type PageRecord } from './record.ts';

/** The theme of the system, the width of the window (in CSS pixels), and whether scripts run. */
interface Visitor {
  theme?: 'light' | 'dark';
  width?: number;
  height?: number;
  javaScript?: boolean;
  reducedMotion?: boolean;
}

/** A page in a profile of its own: no cookie, stored state or cache of another page. */
export interface TestPage extends AsyncDisposable {
  page: Page;
  record: PageRecord;
  close: () => Promise<void>;
}

/** What a test file has of Chromium. Addresses such as `page.goto('/methode/')` are on the built site. */
export interface TestBrowser {
  newPage: (visitor?: Visitor) => Promise<TestPage>;
  close: () => Promise<void>;
}

/** How long a busy machine may take to show something. A test that passes waits no longer than it needs. */
const PATIENCE_MS = 30_000;

/** One Chromium for all files of a worker; it ends with the worker. */
let chromium: Promise<Browser> | undefined;

/**
 * Opens Chromium on the built site.
 *
 *     const browser = await openBrowser();
 *     afterAll(() => browser.close());
 *     const { page, record } = await browser.newPage({ theme: 'dark', width: 360 });
 */
export async function openBrowser(site = inject('siteUrl')): Promise<TestBrowser> {
  const browser = await (chromium ??= launchChromium());
  const open = new Set<TestPage>();

  async function newPage(visitor: Visitor = {}): Promise<TestPage> {
    const context = await browser.newContext({
      baseURL: site,
      locale: 'nl-NL',
      timezoneId: 'Europe/Amsterdam',
      colorScheme: visitor.theme ?? 'light',
      reducedMotion: visitor.reducedMotion === false ? 'no-preference' : 'reduce',
      javaScriptEnabled: visitor.javaScript ?? true,
      viewport: { width: visitor.width ?? 1280, height: visitor.height ?? 900 },
    });
    context.setDefaultTimeout(PATIENCE_MS);
    const record = await keepRecord(context, site);
    const page = await context.newPage();
    const close = (): Promise<void> => {
      open.delete(test);
      return context.close();
    };
    const test: TestPage = { page, record, close, [Symbol.asyncDispose]: close };
    open.add(test);
    return test;
  }

  const close = async (): Promise<void> => {
    for (const test of open) await test.close();
  };
  return { newPage, close };
}
