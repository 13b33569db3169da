import { globSync, readFileSync } from 'node:fs';
import { CONTENT } from '../../schemas/content-root.ts';
import type { Problem } from './problem.ts';
import { ruleSentence } from './sentences.ts';
import { readYamlText, type YamlText } from './yaml-text.ts';

export interface Entry {
  /** From the top of the project. */
  file: string;
  data: Record<string, unknown>;
  body: string;
  /** How many lines of the file stand above the body. */
  above?: number;
  lineOf?: YamlText['lineOf'];
}

const FRONT_MATTER = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** The fields of a file whose value is a group of fields; of another value none. */
export const asFields = (data: unknown): Record<string, unknown> =>
  data !== null && typeof data === 'object' ? (data as Record<string, unknown>) : {};

/** What an editor has to mend before the rest of a file can be read, and its days that do not exist. */
export const yamlProblems = (file: string, field: string, { fault, wrongDays }: YamlText): Problem[] => [
  ...(fault ? [{ file, field, ...fault }] : []),
  ...wrongDays.map(({ path, ...found }) => ({
    file,
    field: path,
    ...found,
    expected: ruleSentence('dayUnknown'),
  })),
];

export function readEntries(folder: string, root = process.cwd()): { entries: Entry[]; problems: Problem[] } {
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  for (const file of globSync(`${CONTENT}/${folder}/**/*.{md,mdx}`, { cwd: root }).sort()) {
    const text = readFileSync(`${root}/${file}`, 'utf8');
    const found = FRONT_MATTER.exec(text);
    if (!found) {
      const came = text.slice(0, 20);
      problems.push({ file, line: 1, field: '---', came, expected: ruleSentence('noFrontMatter') });
      continue;
    }
    const read = readYamlText(found[1] ?? '', 'yaml-1.1', 1);
    problems.push(...yamlProblems(file, '---', read));
    if (read.fault) continue;
    entries.push({
      file,
      data: asFields(read.data),
      body: text.slice(found[0].length),
      above: found[0].split('\n').length - 1,
      lineOf: read.lineOf,
    });
  }
  return { entries, problems };
}
