import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const SOURCES = [
  'content',
  'src',
  'public',
  'scripts/site',
  'astro.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

/** A hash over the names and contents of all sources; it changes whenever a build could differ. */
export async function fingerprint(root: string, env = process.env): Promise<string> {
  const { SITE_URL = '', CONTENT = '', ANSWER_KEY = '' } = env;
  const inRoot = await Promise.all(SOURCES.map((source) => listFiles(root, source)));
  const outside = ANSWER_KEY ? await listFiles('', resolve(ANSWER_KEY)) : [];
  const files = [...inRoot.flat(), ...outside].sort();
  const contents = await Promise.all(
    files.map((file) => readFile(outside.includes(file) ? file : join(root, file))),
  );
  const hash = createHash('sha256').update(`${SITE_URL} ${CONTENT} ${ANSWER_KEY}`);
  files.forEach((file, index) => hash.update(`\0${file}\0`).update(contents[index] ?? ''));
  return hash.digest('hex');
}

async function listFiles(root: string, source: string): Promise<string[]> {
  const entries = await readdir(join(root, source), { withFileTypes: true, recursive: true }).catch(
    () => undefined,
  );
  if (!entries) return [source];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length));
}
