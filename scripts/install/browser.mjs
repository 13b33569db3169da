import { spawnSync } from 'node:child_process';
import { findChromium } from './find-chromium.mjs';
import { UserError } from './user-error.mjs';

const BY_HAND =
  'The tests need Chromium or Chrome. Install one (https://www.google.com/chrome/, or `sudo apt-get install chromium`), ' +
  'or set CHROME_PATH to the program, and run the same command again.';

/**
 * Finds Chromium, or installs Debian's package when this user may.
 * Throws a {@link UserError} when neither works.
 */
export function ensureBrowser() {
  if (findChromium()) return;
  if (process.env.CHROME_PATH) {
    throw new UserError(
      `CHROME_PATH says ${process.env.CHROME_PATH}, and there is no such file. Correct it or unset it.`,
    );
  }
  if (process.getuid?.() !== 0 || !works('apt-get', ['--version'])) throw new UserError(BY_HAND);
  console.log('Installing Chromium from Debian. This takes about a minute.');
  // A stale list of one source must not stop an installation that another source can serve.
  works('apt-get', ['update']);
  const installed = works('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
  if (!installed || !findChromium()) throw new UserError(`Debian could not install Chromium. ${BY_HAND}`);
}

function works(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { env, stdio: 'ignore' }).status === 0;
}
