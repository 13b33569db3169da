import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { oldKeys } from './certificate-keys.ts';
import { addressesOf } from './language-routes.ts';
import { readSite } from './site.ts';
import { readCheck, readTraining } from './training/read.ts';

/** What goes into the Worker but into no file of the site: addresses, and the answer key of the final checks. */
function edgeContent(siteUrl: string) {
  const { languages, timeZone, numberingPlan } = readSite();
  const perLanguage = languages.map((language) => {
    const checks = readTraining(language).map(({ id }) => [id, readCheck(id, language)] as const);
    return [
      language,
      { addresses: Object.fromEntries(addressesOf(language)), checks: Object.fromEntries(checks) },
    ] as const;
  });
  return {
    siteUrl,
    timeZone,
    numberingPlan,
    languages: Object.fromEntries(perLanguage),
    certificateKeys: oldKeys(),
  };
}

/** A file next to the built site: `dist.edge.json`. */
const fileBeside = (dist: URL) => `${fileURLToPath(dist).replace(/\/$/, '')}.edge.json`;

export function edgeContentFile(): AstroIntegration {
  let siteUrl = '';
  return {
    name: 'edge-content',
    hooks: {
      'astro:config:done': ({ config }) => {
        siteUrl = new URL(config.site ?? readSite().url).origin;
      },
      'astro:build:done': ({ dir }) => {
        writeFileSync(fileBeside(dir), JSON.stringify(edgeContent(siteUrl)));
      },
    },
  };
}
