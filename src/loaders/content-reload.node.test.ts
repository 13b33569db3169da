import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { expect, test } from 'vitest';
import { contentReload } from './content-reload.ts';

const MEMOIZE = fileURLToPath(new URL('memoize.ts', import.meta.url));

interface Page {
  text: () => string;
  reads: () => number;
}

test('while developing a text is read once, and again when its file changes', async () => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'content-reload-')));
  const folder = join(root, 'content/interface/nl');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'home.yaml');
  writeFileSync(file, 'title: Een');
  writeFileSync(
    join(root, 'page.ts'),
    `import { readFileSync } from 'node:fs';
    import { memoize } from '${MEMOIZE}';
    let count = 0;
    const read = memoize(() => { count += 1; return readFileSync('${file}', 'utf8'); });
    export const text = () => read('nl');
    export const reads = () => count;`,
  );
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'silent',
    server: { middlewareMode: true, ws: false },
    plugins: [contentReload()],
  });
  try {
    const page = async () => (await server.ssrLoadModule('/page.ts')) as Page;
    expect((await page()).text()).toBe('title: Een');
    expect((await page()).text()).toBe('title: Een');
    expect((await page()).reads()).toBe(1);
    // From here on Vite watches the folder.
    await expect.poll(() => Object.keys(server.watcher.getWatched())).toContain(folder);
    // Saved until it is seen: the folder may be watched a moment before its files are.
    const saved = async () => {
      writeFileSync(file, 'title: Twee');
      return (await page()).text();
    };
    await expect.poll(saved, { timeout: 5000, interval: 250 }).toBe('title: Twee');
  } finally {
    await server.close();
  }
});
