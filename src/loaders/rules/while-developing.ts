import { setTimeout } from 'node:timers/promises';
import type { ServerResponse } from 'node:http';
import type { AstroIntegrationLogger } from 'astro';
import type { ViteDevServer } from 'vite';
import { CONTENT } from '../../schemas/content-root.ts';
import { checkApart } from './check-apart.ts';
import { mistakesPage } from './mistakes-page.ts';
import { ruleSentence } from './sentences.ts';

/** An editor saves more than one file at once, or one file in two steps. */
const REST_MS = 100;

/** Answers that the content is not right, so that nobody takes an old page for a new one. */
export function answerMistakes(response: ServerResponse, report: string): void {
  response.writeHead(500, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  response.end(mistakesPage(report));
}

/**
 * Checks the content again after every change. As long as it is not right, a page says what is wrong, in the words of
 * the build; the terminal says it once.
 */
export function checkWhileDeveloping(
  server: Pick<ViteDevServer, 'watcher' | 'middlewares' | 'environments'>,
  {
    logger,
    refresh,
  }: { logger: Pick<AstroIntegrationLogger, 'info' | 'error'>; refresh: () => Promise<unknown> },
  examine = checkApart,
): void {
  let shown = '';
  let runs = 0;
  const check = async (): Promise<string> => {
    const report = await examine();
    if (report !== shown) {
      // What could not be taken then, can be now: a topic that was not in its list yet.
      if (report === '') await refresh();
      if (report === '') logger.info(ruleSentence('mended'));
      else logger.error(report);
      server.environments.client.hot.send({ type: 'full-reload' });
    }
    shown = report;
    return report;
  };
  let latest = check();
  server.watcher.on('all', (_, file) => {
    if (!file.includes(`/${CONTENT}/`)) return;
    const run = ++runs;
    latest = setTimeout(REST_MS).then(() => (run === runs ? check() : latest));
  });
  server.middlewares.use((request, response, next) => {
    if (!request.headers.accept?.includes('text/html')) {
      next();
      return;
    }
    void latest.then((report) => {
      if (report === '') next();
      else answerMistakes(response, report);
    });
  });
}
