import { UserError } from './user-error.mjs';

// Linux x64 gets its own Node 24 from the lock file. Elsewhere the developer's Node runs the .ts scripts itself,
// which Node does without a flag from 22.18 on.
const bundled = process.platform === 'linux' && process.arch === 'x64';
const needed = bundled ? [20, 0] : [22, 18];

/** Throws a {@link UserError} when this Node is older than the project needs. */
export function ensureNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > needed[0] || (major === needed[0] && minor >= needed[1])) return;
  throw new UserError(
    `This is Node ${version}, and the project needs Node ${needed.join('.')} or newer. ` +
      'Install a newer Node from https://nodejs.org/ and run the same command again.',
  );
}
