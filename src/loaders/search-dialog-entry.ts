import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** The fixed address of the built search dialog, so that an inline script can name it. */
const SEARCH_DIALOG = 'search-dialog.js';

/**
 * Builds the search dialog as an entry of its own. With an `import()` in the script of the frame Astro would no
 * longer put that script inside the page: every page would request it.
 */
export function searchDialogEntry(): Plugin {
  return {
    name: 'search-dialog-entry',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    buildStart() {
      const id = fileURLToPath(new URL('../components/search/dialog.ts', import.meta.url));
      this.emitFile({ type: 'chunk', id, fileName: SEARCH_DIALOG, preserveSignature: 'strict' });
    },
  };
}
