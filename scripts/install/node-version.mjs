import { UserError } from './user-error.mjs';

/** Here the lock file brings a Node 24 of its own, and the Node of the developer only installs it. */
const BUNDLED = { since: [[20, 0]], words: '20 or newer' };
/** Elsewhere the developer's Node runs the .ts scripts, which it does without a flag from these versions on. */
const OWN = {
  since: [
    [22, 18],
    [23, 6],
    [24, 0],
  ],
  words: '22.18 or newer (or 24)',
};

/** @typedef {{ platform: string, arch: string, isMusl: boolean }} Machine */

/** @returns {Machine} */
function thisMachine() {
  const isMusl = process.platform === 'linux' && !process.report.getReport().header.glibcVersionRuntime;
  return { platform: process.platform, arch: process.arch, isMusl };
}

/**
 * Throws a {@link UserError} when the runtime of the edge has no build for this system.
 * @param {Machine} machine
 */
export function ensureSystem({ platform, isMusl } = thisMachine()) {
  if (platform === 'win32') {
    throw new UserError(
      'The project does not run on Windows itself. Run it in WSL, the Linux in Windows: https://learn.microsoft.com/windows/wsl/install',
    );
  }
  if (isMusl) {
    throw new UserError(
      'This Linux is built on musl, such as Alpine, and the runtime of the edge needs glibc. Use Debian, Ubuntu or Fedora, or a container of one.',
    );
  }
}

/**
 * Throws a {@link UserError} when this Node is older than the project needs on this machine.
 * @param {string} version
 * @param {Machine} machine
 */
export function ensureNode(version = process.versions.node, { platform, arch } = thisMachine()) {
  const { since, words } = platform === 'linux' && arch === 'x64' ? BUNDLED : OWN;
  const [major, minor] = version.split('.').map(Number);
  const newest = since.at(-1)[0];
  if (major > newest || since.some(([one, least]) => major === one && minor >= least)) return;
  throw new UserError(
    `This is Node ${version}, and on this machine the project needs Node ${words}. ` +
      'Install a newer Node from https://nodejs.org/ and run the same command again.',
  );
}
