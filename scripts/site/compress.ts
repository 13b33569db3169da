/** Compresses the built site once, as small as can be; the edge serves it as it is. Runs last in `npm run build`. */
import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { root } from '../child.ts';
import { isServedCompressed } from './compressible.ts';

const SITE = join(root, 'dist');
/** What was compressed before: level 11 takes some 30 ms of processor for each page. */
const KEPT = join(root, 'node_modules/.cache/mentoring/compressed');

const brotli = promisify(brotliCompress);
const used = new Set<string>();

async function once(bytes: Buffer): Promise<Buffer> {
  const name = createHash('sha256').update(bytes).digest('hex');
  used.add(name);
  const kept = await readFile(join(KEPT, name)).catch(() => undefined);
  if (kept) return kept;
  const made = await brotli(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  await writeFile(join(KEPT, name), made);
  return made;
}

await mkdir(KEPT, { recursive: true });
await Promise.all(
  globSync('{**/*.html,{_astro/,}*.js}', { cwd: SITE }).map(async (file) => {
    const bytes = await readFile(join(SITE, file));
    if (isServedCompressed(file, bytes.toString()))
      await writeFile(join(SITE, `${file}.br`), await once(bytes));
  }),
);
for (const name of await readdir(KEPT)) if (!used.has(name)) await rm(join(KEPT, name));
