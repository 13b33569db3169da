import type { Env } from '../../env.ts';
import type { ErasableRow } from './tombstones.ts';

/** Where the sealed part of a row lies. */
export const SEALED_COLUMN = { submissions: 'answers', mentors: 'address' } as const;

/** A value that takes the place of another in one row. */
export interface Replacement {
  id: string;
  before: string;
  after: string;
}

/** Characters in one statement: the database takes 2 MB of a text, in which a character is at most 3 bytes here. */
const MOST_CHARACTERS = 400_000;

/** As few parts as go in a statement each. */
function inParts(all: readonly Replacement[]): string[] {
  const parts: string[][] = [];
  let size = MOST_CHARACTERS;
  for (const text of all.map((one) => JSON.stringify(one))) {
    size += text.length;
    if (size > MOST_CHARACTERS) {
      parts.push([]);
      size = text.length;
    }
    parts.at(-1)?.push(text);
  }
  return parts.map((texts) => `[${texts.join(',')}]`);
}

/** Replaces values in few statements. What somebody else changed meanwhile stays as it is. */
export async function replaceValues(
  { DB }: Pick<Env, 'DB'>,
  table: ErasableRow['table'],
  column: 'answers' | 'address',
  all: readonly Replacement[],
): Promise<void> {
  const replace = DB.prepare(
    `UPDATE ${table} SET ${column} = made.value ->> 'after' FROM json_each(?1) AS made
     WHERE ${table}.id = made.value ->> 'id' AND ${table}.${column} = made.value ->> 'before'`,
  );
  for (const part of inParts(all)) await replace.bind(part).run();
}
