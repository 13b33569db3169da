import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

export const readYaml = (path: string): unknown => parse(readFileSync(path, 'utf8'));

/** The ids of a word list. */
export const idsOf = (vocabulary: string): string[] =>
  Object.keys(readYaml(`content/vocabulary/${vocabulary}.yaml`) as object);

/** The front matter of every `.mdx` file in a folder, by file name without its ending. */
export function frontMatterIn(folder: string): Map<string, unknown> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.mdx'));
  return new Map(
    files.map((file) => {
      const [, matter = ''] = readFileSync(`${folder}/${file}`, 'utf8').split(/^---$/m);
      return [file.replace('.mdx', ''), parse(matter)];
    }),
  );
}
