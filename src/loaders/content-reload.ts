import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const KEEP = fileURLToPath(new URL('keep.ts', import.meta.url));
const TEXTS = /\/content\/.+\.yaml$/;

/**
 * While developing: a change in the texts, the word lists or the rules counts as a change in what keeps them, so that
 * everything that read them is started anew and the page reloads. Vite itself knows only of files that are imported.
 */
export function contentReload(): Plugin {
  return {
    name: 'content-reload',
    apply: 'serve',
    hotUpdate({ file, modules }) {
      if (!TEXTS.test(file)) return undefined;
      return [...modules, ...(this.environment.moduleGraph.getModulesByFile(KEEP) ?? [])];
    },
  };
}
