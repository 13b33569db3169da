import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../child.ts';
import { UserError } from '../install/user-error.mjs';
import { LOCAL_STATE } from './migrate.ts';

/** What lies under the key of one month, in numbers. `ended`: requests and messages that came to their end. */
export interface SealedBy {
  mentors: number;
  living: number;
  ended: number;
}

const countOf = (table: string, column: string, where: string) =>
  `(SELECT count(*) FROM ${table} WHERE ${column} LIKE 'v1.MONTH.%'${where})`;
const ENDED = "('withdrawn', 'closed')";
const COUNT = `SELECT ${countOf('mentors', 'address', '')} AS mentors,
  ${countOf('submissions', 'answers', ` AND state NOT IN ${ENDED}`)} AS living,
  ${countOf('submissions', 'answers', ` AND state IN ${ENDED}`)} AS ended`;

/** Asks the database of `npm start`, or the one online. Throws a {@link UserError} when it does not answer. */
export async function sealedBy(month: string, isOnline: boolean, cwd = process.cwd()): Promise<SealedBy> {
  if (!isOnline && !existsSync(join(cwd, LOCAL_STATE)))
    throw new UserError(
      'There is no database here to look whether something lives under this key. The one online is asked with --remote.',
    );
  const place = isOnline ? '--remote' : '--local';
  const command = COUNT.replaceAll('MONTH', month);
  const { code, output } = await run(
    'wrangler',
    ['d1', 'execute', 'DB', place, '--json', '--command', command],
    {},
    cwd,
  );
  const [answer] = /^\[\s[\s\S]*^\]/m.exec(output) ?? [];
  if (code !== 0 || answer === undefined)
    throw new UserError(`The database could not be asked. wrangler says:\n${output.trim()}`);
  const [first] = JSON.parse(answer) as { results: SealedBy[] }[];
  return first?.results[0] ?? { mentors: 0, living: 0, ended: 0 };
}
