import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root, run, type Ended } from '../child.ts';
import { fingerprint } from './fingerprint.ts';

const STAMP = join(root, 'node_modules/.cache/mentoring/built');
const LAST_WRITTEN = join(root, 'dist/pagefind/pagefind-entry.json');

/** Builds the site and its search index into dist/. `undefined` when dist/ was made from these very sources already. */
export async function buildWhenChanged(): Promise<Ended | undefined> {
  const sources = await fingerprint(root);
  if ((await readFile(STAMP, 'utf8').catch(() => '')) === (await stampFor(sources))) return undefined;
  const ended = await run('npm', ['run', 'build']);
  if (ended.code === 0) {
    await mkdir(dirname(STAMP), { recursive: true });
    await writeFile(STAMP, await stampFor(sources));
  }
  return ended;
}

/** A manual or interrupted build leaves another time on the index, so the stamp does not match. */
async function stampFor(sources: string): Promise<string> {
  const written = await stat(LAST_WRITTEN).catch(() => undefined);
  return `${sources} ${written?.mtimeMs.toString() ?? 'nothing built'}`;
}
