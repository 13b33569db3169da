const BLOCKS = [
  ['{/*', '*/}'],
  ['/*', '*/'],
  ['<!--', '-->'],
] as const;

/** The lines of a source that hold nothing but a comment, in TypeScript, Astro, CSS or SQL. */
export function commentsIn(source: string): string[] {
  const found: string[] = [];
  let end: string | undefined;
  for (const line of source.split('\n').map((it) => it.trim())) {
    const start = BLOCKS.find(([begin]) => line.startsWith(begin));
    if (end === undefined && start && !line.slice(start[0].length).includes(start[1])) end = start[1];
    else if (end !== undefined && line.includes(end)) end = undefined;
    else if (end === undefined && !start && !/^(\/\/|-- )/.test(line)) continue;
    if (line !== '') found.push(line);
  }
  return found;
}
