/** Compresses the built site once, as small as can be; the edge serves it as it is. Runs last in `npm run build`. */
import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { root } from '../child.ts';
import { isServedCompressed } from './compressible.ts';
import { deltaOf, dictionaryOf } from './dictionary.ts';
import { withoutPolicy } from './policy.ts';

const SITE = join(root, 'dist');
/** What was compressed before: level 11 takes some 30 ms of processor for each page. */
const KEPT = join(root, 'node_modules/.cache/mentoring/compressed');
/** The kinds of pages that visitors read most of. */
const MANY = ['article', 'mentor', 'lesson'];

const brotli = promisify(brotliCompress);
const used = new Set<string>();

/** Keeps what `compress` makes of these bytes until a build no longer asks for it. */
async function once(bytes: Buffer, of: string, compress: () => Promise<Buffer> | Buffer): Promise<Buffer> {
  const name = createHash('sha256').update(of).update(bytes).digest('hex');
  used.add(name);
  const kept = await readFile(join(KEPT, name)).catch(() => undefined);
  if (kept) return kept;
  const made = await compress();
  await writeFile(join(KEPT, name), made);
  return made;
}

const writeBrotli = async (file: string, bytes: Buffer): Promise<void> => {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  await writeFile(join(SITE, `${file}.br`), await once(bytes, 'br', () => brotli(bytes, { params })));
};

/** The addresses of a kind of page in every language. */
async function addressesOf(names: readonly string[]): Promise<string[]> {
  const { languages } = JSON.parse(await readFile(join(root, 'dist.edge.json'), 'utf8')) as {
    languages: Record<string, { addresses: Record<string, string> }>;
  };
  return Object.values(languages).flatMap(({ addresses }) => names.map((name) => addresses[name] ?? ''));
}

await mkdir(KEPT, { recursive: true });
const pages = new Map<string, string>();
const policies: Record<string, string> = {};
for (const file of globSync('{**/*.html,{_astro/,}*.js}', { cwd: SITE }).sort()) {
  const text = await readFile(join(SITE, file), 'utf8');
  if (!isServedCompressed(file, text)) continue;
  const { html, policy } = withoutPolicy(text);
  const path = `/${file.slice(0, -'index.html'.length)}`;
  if (policy === undefined) await writeBrotli(file, Buffer.from(text));
  else {
    pages.set(path, html);
    policies[path] = policy;
  }
}

const dictionary = dictionaryOf(pages, await addressesOf(MANY));
const place = `dictionary/${dictionary.name}.dict`;
await mkdir(join(SITE, 'dictionary'), { recursive: true });
await writeFile(join(SITE, place), dictionary.bytes);
await writeBrotli(place, dictionary.bytes);
await Promise.all(
  [...pages].map(async ([path, html]) => {
    const file = `${path.slice(1)}index.html`;
    const bytes = Buffer.from(html);
    await writeBrotli(file, bytes);
    const delta = await once(bytes, dictionary.name, () => deltaOf(bytes, dictionary));
    await writeFile(join(SITE, `${file}.${dictionary.name}.dcz`), delta);
  }),
);
await writeFile(join(SITE, 'data/compressed.json'), JSON.stringify({ dictionary: `/${place}`, policies }));
for (const name of await readdir(KEPT)) if (!used.has(name)) await rm(join(KEPT, name));
