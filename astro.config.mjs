import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { defineConfig, fontProviders } from 'astro/config';
import { contentRules } from './src/loaders/rules/integration.ts';
import { edgeProxy } from './src/loaders/edge-proxy.ts';
import { earlyScripts } from './src/loaders/early-scripts.ts';
import { edgeContentFile } from './src/loaders/edge-content.ts';
import { contentReload } from './src/loaders/content-reload.ts';
import { heldMarks } from './src/loaders/held-marks.ts';
import { languageRoutes } from './src/loaders/language-routes.ts';
import { namedScripts } from './src/loaders/named-scripts.ts';
import { ownHashes } from './src/loaders/own-hashes.ts';
import { ownStyles } from './src/loaders/own-styles.ts';
import { fontFiles } from './src/loaders/fonts.ts';
import { exerciseSlots } from './src/loaders/training/exercise-slots.ts';
import { lessonParts } from './src/loaders/training/lesson-parts.ts';
import { addressAndLanguages } from './src/loaders/site.ts';
import { indexedPages } from './src/loaders/sitemap.ts';
import { ownColours } from './src/loaders/brand-colours.ts';
import { shortProperties } from './src/loaders/short-properties.ts';
import { smallScripts } from './src/loaders/small-scripts.ts';

const { browserslist } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8'));
/** As Vite names them: `chrome111`, `ios16.4`. */
const browsers = browserslist.map((query) => query.replace(' >= ', '').replace('_saf', ''));

const site = addressAndLanguages();

/** The hash by which the CSP lets an inlined file through. */
function inlined(path) {
  const text = readFileSync(new URL(path, import.meta.url), 'utf8').trim();
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

/** A face with its files. Its name is in every page, so it is short. One weight stands for all that the styles ask of the headings. */
async function face(name, cssVariable, family, weights, features) {
  const files = await fontFiles({ family, weights, features });
  const weight = typeof weights === 'number' ? '200 900' : `${weights.min} ${weights.max}`;
  return {
    provider: fontProviders.local(),
    name,
    cssVariable,
    fallbacks: ['system-ui', 'sans-serif'],
    options: {
      variants: files.map((file) => ({ ...file, weight, style: 'normal', display: 'swap' })),
    },
  };
}

export default defineConfig({
  site: process.env.SITE_URL ?? site.url,
  trailingSlash: 'always',
  // The default, 'jsx', glues words together across line breaks.
  compressHTML: true,
  i18n: {
    locales: site.languages,
    defaultLocale: site.languages[0],
    routing: { prefixDefaultLocale: false },
  },
  devToolbar: { enabled: false },
  // One round trip for a first view: see docs/decisions/0004.
  build: { inlineStylesheets: 'always' },
  markdown: { syntaxHighlight: false, processor: satteri({ mdastPlugins: [exerciseSlots, lessonParts] }) },
  integrations: [
    contentRules(),
    languageRoutes(site.languages),
    preact(),
    mdx(),
    indexedPages(),
    ownStyles(site.languages),
    ownHashes(),
    earlyScripts(),
    edgeContentFile(),
  ],
  fonts: [
    await face('Text', '--font-text', 'atkinson-hyperlegible-next', { min: 400, max: 700 }, true),
    await face('Head', '--font-head', 'bricolage-grotesque', 680, false),
  ],
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "object-src 'none'",
        "worker-src 'self' blob:",
      ],
      // Pagefind runs WebAssembly.
      scriptDirective: {
        resources: ["'self'", "'wasm-unsafe-eval'"],
        hashes: [inlined('./src/components/boot.js')],
      },
      styleDirective: { resources: ["'self'"], hashes: [inlined('./src/styles/layers.css')] },
    },
  },
  vite: {
    css: { transformer: 'lightningcss' },
    build: {
      target: browsers,
      // A line for every text, about a mark of Astro's own that has done its work by then.
      rolldownOptions: {
        onLog: (level, log, say) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && say(level, log),
      },
    },
    plugins: [
      ownColours(),
      shortProperties(),
      heldMarks(),
      namedScripts(),
      smallScripts(),
      contentReload(),
      edgeProxy(process.env.EDGE_PORT ?? '8787'),
    ],
  },
});
