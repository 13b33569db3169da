/**
 * Installs what `npm start` and `npm test` need, and nothing that is there already.
 * Runs on the plain system Node with no package installed: Node's own modules only, no TypeScript.
 *
 *     node scripts/install.mjs [--browser]
 */
import { beginBrowser } from './install/browser.mjs';
import { ensureFolder } from './install/folder.mjs';
import { ensureNode, ensureSystem } from './install/node-version.mjs';
import { ensurePackages } from './install/packages.mjs';
import { UserError } from './install/user-error.mjs';

try {
  ensureSystem();
  ensureNode();
  ensureFolder();
  const endBrowser = process.argv.includes('--browser') ? beginBrowser() : undefined;
  ensurePackages();
  await endBrowser?.();
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
