import type { Plugin } from 'vite';

const HELPER = '\0vite/preload-helper.js';

/**
 * Modules that pages load together go into one file, which compresses better and is one request. Each group also takes
 * what its modules import, so what others use without it comes before it.
 */
const GROUPS = [
  { name: 'session', test: /stores\/session/ },
  { name: 'texts', test: /nanostores\/atom|domain\/texts\/(texts|own-direction)/ },
  { name: 'shapes', test: /node_modules\/valibot|stores\/read-json/ },
  {
    name: 'preact',
    test: /node_modules\/(preact|@nanostores\/preact)\/|nanostores\/(listen-keys|deep-map)|views\/LiveText|texts\/addresses/,
  },
  { name: 'progress', test: /stores\/training\/(progress|slots|storage|tab|place)/ },
].map((group, place, all) => ({ ...group, priority: all.length - place }));

/**
 * Keeps the scripts of the site small. It also leaves every `import()` as it is: Vite wraps each in a helper that
 * requests the styles and the imports of what is loaded, and that helper is larger than most of our scripts. The page
 * holds all styles already.
 */
export function smallScripts(): Plugin {
  return {
    name: 'small-scripts',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    configEnvironment: (name) =>
      name === 'client'
        ? {
            build: {
              modulePreload: false,
              rolldownOptions: { output: { codeSplitting: { groups: GROUPS } } },
            },
          }
        : undefined,
    load: (id) => (id === HELPER ? 'export const __vitePreload = (load) => load();' : undefined),
  };
}
