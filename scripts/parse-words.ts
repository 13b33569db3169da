import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UserError } from './install/user-error.mjs';

/** The words and options of a command. Throws a {@link UserError} at an option that there is not, so that nothing is done. */
export function parseWords<Config extends ParseArgsConfig>(
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new UserError(error instanceof Error ? error.message : String(error));
  }
}
