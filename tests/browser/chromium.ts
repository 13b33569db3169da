import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../../scripts/install/find-chromium.mjs';

/** Chromium on a machine with no display and no network, as any user; it asks nobody for updates or news. */
export const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the installed Chromium with a new, empty profile. */
export function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('No Chromium: run `node scripts/install.mjs --browser`.');
  return chromium.launch({ executablePath, args: FLAGS });
}
