import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../child.ts';

/**
 * Bundles one script of a package into one file, from the code of the site. A classic script and no module: that runs
 * from a disk too, and from a server that does not know what a script is.
 */
async function bundle(entry: string): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: { input: join(root, entry), output: { format: 'iife' } },
    },
  });
  const outputs = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const [script, ...more] = outputs.filter(({ type }) => type === 'chunk');
  if (script?.type !== 'chunk' || more.length > 0) throw new Error(`${entry} did not become one script.`);
  return script.code;
}

/** The scripts of every package: of the frame, and of the pages in it. */
export async function packageScripts(): Promise<{ frame: string; page: string }> {
  const frame = await bundle('src/islands/Scorm/frame.ts');
  const page = await bundle('src/islands/Scorm/page.ts');
  return { frame, page };
}
