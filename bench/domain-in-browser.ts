import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '../scripts/child.ts';

const ORIGIN = 'http://bench.localhost';
const html = `<!doctype html><script type="importmap">{"imports":{"valibot":"/node_modules/valibot/dist/index.mjs"}}</script>`;

/** Opens an empty page that can import the TypeScript of `src/domain/`, as it is, without a bundler. */
export async function openDomain(page: Page): Promise<void> {
  await page.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ body: html, contentType: 'text/html' });
    const text = readFileSync(join(root, pathname), 'utf8');
    const body = pathname.endsWith('.ts') ? stripTypeScriptTypes(text) : text;
    return route.fulfill({ body, contentType: 'text/javascript' });
  });
  await page.goto(`${ORIGIN}/`);
}
