import { globSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { CONTENT } from '../../schemas/content-root.ts';
import { parseMdx } from '../training/exercises.ts';
import { type Entry, readEntries, yamlProblems } from './entries.ts';
import { mdxFault } from './mdx-fault.ts';
import type { Problem } from './problem.ts';
import { readYamlText } from './yaml-text.ts';

const mdxErrorShape = v.object({
  message: v.string(),
  ruleId: v.optional(v.string()),
  line: v.optional(v.number()),
});

/** The body of a text with its lines as in its file. */
export const inItsLines = ({ body, above = 0 }: Entry): string => '\n'.repeat(above) + body;

/** Why the text of an entry cannot be read. */
export function textProblems(entry: Entry): Problem[] {
  if (!entry.file.endsWith('.mdx')) return [];
  const text = inItsLines(entry);
  try {
    parseMdx(text);
    return [];
  } catch (error) {
    if (!v.is(mdxErrorShape, error)) throw error;
    return [{ file: entry.file, field: 'MDX', ...mdxFault(error, text) }];
  }
}

/**
 * What nobody can read: YAML with a wrong indent, a tag that is not closed. It comes before everything else, because
 * each such file makes others look wrong.
 */
export function checkReadable(root = process.cwd()): Problem[] {
  const lists = globSync(`${CONTENT}/**/*.yaml`, { cwd: root })
    .sort()
    .flatMap((file) =>
      yamlProblems(file, 'YAML', readYamlText(readFileSync(`${root}/${file}`, 'utf8'), 'yaml-1.1')),
    );
  const { entries, problems } = readEntries('{mentors,method,pages,tools,training}', root);
  return [...lists, ...problems, ...entries.flatMap(textProblems)];
}
