import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** A runtime that has the database open too writes for moments only. */
const PATIENCE_MS = 20_000;

/** Opens the database in the folder of an embedded runtime, which may have it open itself. */
export function openDatabase(state: string): DatabaseSync {
  const name = readdirSync(state, { recursive: true, encoding: 'utf8' }).find(
    (file) => file.includes('D1') && file.endsWith('.sqlite') && !file.endsWith('metadata.sqlite'),
  );
  if (name === undefined) throw new Error(`there is no database in ${state}`);
  return new DatabaseSync(join(state, name), { timeout: PATIENCE_MS });
}
