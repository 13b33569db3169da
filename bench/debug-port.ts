import { chromium, type Browser } from 'playwright-core';
import { freePort } from '../scripts/edge/port.ts';
import { findChromium } from '../scripts/install/find-chromium.mjs';
import { FLAGS } from '../tests/browser/chromium.ts';

/** Chromium with a port on this machine through which another tool can drive it. */
export async function launchChromiumWithPort(): Promise<{ browser: Browser; port: number }> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('No Chromium: run `node scripts/install.mjs --browser`.');
  const port = await freePort();
  const args = [...FLAGS, `--remote-debugging-port=${port.toString()}`];
  return { browser: await chromium.launch({ executablePath, args }), port };
}
