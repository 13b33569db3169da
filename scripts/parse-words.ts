import { parseArgs, type ParseArgsConfig } from 'node:util';

/** How many words may stand behind a command, or behind each first word of it. */
export type MostWords = number | Readonly<Record<string, number>>;

/** The first word for which there is no place. What a first word means that is not known, the command itself says. */
export function wordTooMany(words: readonly string[], most: MostWords): string | undefined {
  if (typeof most === 'number') return words[most];
  const [first = '', ...others] = words;
  return others[most[first] ?? Infinity];
}

/** The words and options of a command. At an option that there is not, or a word too many, it says so and nothing is done. */
export function parseWords<Config extends ParseArgsConfig>(
  config: Config,
  most: MostWords,
): ReturnType<typeof parseArgs<Config & { allowPositionals: true }>> {
  try {
    const parsed = parseArgs({ ...config, allowPositionals: true as const });
    const more = wordTooMany(parsed.positionals, most);
    if (more === undefined) return parsed;
    console.error(
      `"${more}" is one word too many, so nothing was done. What has a space in it goes between straight quotes: "06 12345678".`,
    );
  } catch (error) {
    // Node goes on about a way to write it that no command here knows.
    const [said = ''] = (error instanceof Error ? error.message : String(error)).split('. ');
    console.error(`${said}, so nothing was done.`);
  }
  return process.exit(1);
}
