import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const MEMOIZE = fileURLToPath(new URL('memoize.ts', import.meta.url));
const TEXTS = /\/content\/.+\.yaml$/;

/**
 * While developing, a change in the content counts as a change in the modules that keep it, so that the page reloads
 * with it. Vite by itself knows only files that are imported.
 */
export function contentReload(): Plugin {
  return {
    name: 'content-reload',
    apply: 'serve',
    hotUpdate({ file, modules }) {
      if (!TEXTS.test(file)) return undefined;
      return [...modules, ...(this.environment.moduleGraph.getModulesByFile(MEMOIZE) ?? [])];
    },
  };
}
