import { spawn, spawnSync } from 'node:child_process';
import { findChromium } from './find-chromium.mjs';
import { UserError } from './user-error.mjs';

const BY_HAND =
  'The tests need Chromium or Chrome. Install one (https://www.google.com/chrome/, or `sudo apt-get install chromium`), ' +
  'or set CHROME_PATH to the program, and run the same command again.';

/** A stale list of one source must not stop what another source can serve; older editions have only the whole browser. */
const INSTALL = `apt-get update
  for name in chromium-headless-shell chromium; do
    apt-get install -y --no-install-recommends $name && exit
  done`;

/**
 * Finds Chromium, or begins to install Debian's package when this user may. Gives what waits for its end, so that other
 * work can go on meanwhile. Throws a {@link UserError}, at once or at the end, when neither works.
 */
export function beginBrowser() {
  if (findChromium()) return () => Promise.resolve();
  if (process.env.CHROME_PATH) {
    throw new UserError(
      `CHROME_PATH says ${process.env.CHROME_PATH}, and there is no such file. Correct it or unset it.`,
    );
  }
  const isDebian = spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
  if (process.getuid?.() !== 0 || !isDebian) throw new UserError(BY_HAND);
  console.log('Installing Chromium from Debian. This takes about a minute.');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = spawn('sh', ['-c', INSTALL], { env, stdio: 'ignore' });
  const ended = new Promise((resolve) => apt.once('close', resolve));
  return async () => {
    await ended;
    if (!findChromium()) throw new UserError(`Debian could not install Chromium. ${BY_HAND}`);
  };
}
