import { accessSync, constants, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UserError } from './user-error.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Signs that mean something else in an address: the tools of the build take the path of a file for one. */
const ODD = /[#%?]/;

/** What `npm start` and `npm test` write, when it is there already. */
const WRITTEN = ['', 'node_modules', '.dev.vars', '.wrangler', '.wrangler/state', '.astro', 'dist'];

/**
 * Throws a {@link UserError} when the project cannot be built in this folder, or nothing can be written in it.
 * @param {string} folder
 * @param {(path: string) => void} mayWrite throws when this user may not
 */
export function ensureFolder(folder = root, mayWrite = (path) => accessSync(path, constants.W_OK)) {
  const odd = ODD.exec(folder)?.[0];
  if (odd !== undefined) {
    throw new UserError(
      `The path ${folder} has a ${odd} in it, and the build does not get along with that. Rename the folder, or move the project.`,
    );
  }
  for (const name of WRITTEN) {
    const path = join(folder, name);
    if (!existsSync(path)) continue;
    try {
      mayWrite(path);
    } catch (error) {
      const why =
        error.code === 'EROFS' ? 'the disk is read-only' : 'it belongs to another user, or is read-only';
      throw new UserError(
        `The project must be able to write ${path}, and ${why}. Give this user the right to, or clone the project somewhere else.`,
      );
    }
  }
}
