import { globSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { CONTENT } from '../../schemas/content-root.ts';
import type { Problem } from './problem.ts';
import { ruleSentence } from './sentences.ts';

export interface Entry {
  /** From the top of the project. */
  file: string;
  data: Record<string, unknown>;
  body: string;
}

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?/;

export function readEntries(folder: string, root = process.cwd()): { entries: Entry[]; problems: Problem[] } {
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  for (const file of globSync(`${CONTENT}/${folder}/**/*.{md,mdx}`, { cwd: root }).sort()) {
    const text = readFileSync(`${root}/${file}`, 'utf8');
    const found = FRONT_MATTER.exec(text);
    if (!found) {
      problems.push({ file, field: '---', came: text.slice(0, 20), expected: ruleSentence('noFrontMatter') });
      continue;
    }
    try {
      const data: unknown = parse(found[1] ?? '', { schema: 'yaml-1.1' });
      entries.push({
        file,
        data: (data ?? {}) as Record<string, unknown>,
        body: text.slice(found[0].length),
      });
    } catch (error) {
      const came = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
      problems.push({ file, field: '---', came, expected: ruleSentence('yaml') });
    }
  }
  return { entries, problems };
}
