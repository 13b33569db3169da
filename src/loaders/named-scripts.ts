import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** Scripts that load after an act, by their fixed address, so that an inline script can name them. */
const NAMED = {
  'search-dialog.js': '../components/search/dialog.ts',
  'read-aloud.js': '../islands/ReadAloud/read-aloud.ts',
  'share.js': '../islands/share-page.ts',
};

/**
 * Builds each as an entry of its own. With an `import()` in a script that is inside a page Astro would no longer put it
 * there: every page would request it.
 */
export function namedScripts(): Plugin {
  return {
    name: 'named-scripts',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    buildStart() {
      for (const [fileName, source] of Object.entries(NAMED)) {
        const id = fileURLToPath(new URL(source, import.meta.url));
        this.emitFile({ type: 'chunk', id, fileName, preserveSignature: 'strict' });
      }
    },
  };
}
