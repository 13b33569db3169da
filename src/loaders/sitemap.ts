import { readFileSync } from 'node:fs';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';

const PASS_BY = /<meta name="robots" content="[^"]*noindex/;

/** The sitemap of all built pages but those that ask search engines to pass them by: `noindex` on a page is the only list. */
export function indexedPages(): AstroIntegration[] {
  let folder: URL | undefined;
  const isIndexed = (address: string): boolean =>
    !PASS_BY.test(readFileSync(new URL(`.${new URL(address).pathname}index.html`, folder), 'utf8'));
  return [
    {
      name: 'built-pages',
      hooks: {
        'astro:config:done': ({ config }) => {
          folder = config.outDir;
        },
      },
    },
    sitemap({ filter: isIndexed }),
  ];
}
