import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const SCRIPT = /<script type="module" src="([^"]+)"/g;

/** A script with all that it imports, and what that imports, each once. */
function withImports(script: string, importsOf: ReadonlyMap<string, readonly string[]>): string[] {
  const all = new Set([script]);
  // The set grows while it is read.
  for (const one of all) for (const other of importsOf.get(one) ?? []) all.add(other);
  return [...all];
}

/**
 * The page with a line in its head for each script that it starts with. A browser finds an import only when the script
 * around it has come, which on a slow network is one wait after another; and it takes scripts for as urgent as the font
 * of the text, which they are not: without them a page can be read.
 */
export function withEarlyScripts(html: string, importsOf: ReadonlyMap<string, readonly string[]>): string {
  const scripts = [...html.matchAll(SCRIPT)].flatMap(([, script = '']) => withImports(script, importsOf));
  const lines = [...new Set(scripts)].map(
    (script) => `<link rel="modulepreload" fetchpriority="low" href="${script}">`,
  );
  return html.replace('</head>', () => `${lines.join('')}</head>`);
}

/** Lets every page name the scripts that it starts with, and those that they import. */
export function earlyScripts(): AstroIntegration {
  const importsOf = new Map<string, readonly string[]>();
  return {
    name: 'early-scripts',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const plugin = {
          name: 'early-scripts',
          applyToEnvironment: ({ name }: { name: string }) => name === 'client',
          generateBundle(_: unknown, bundle: Record<string, { fileName: string; imports?: string[] }>) {
            for (const { fileName, imports = [] } of Object.values(bundle))
              importsOf.set(
                `/${fileName}`,
                imports.map((name) => `/${name}`),
              );
          },
        };
        updateConfig({ vite: { plugins: [plugin] } });
      },
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const file of globSync('**/*.html', { cwd: folder })) {
          const html = readFileSync(folder + file, 'utf8');
          writeFileSync(folder + file, withEarlyScripts(html, importsOf));
        }
      },
    },
  };
}
