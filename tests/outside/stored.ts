import { openDatabase } from '../browser/embedded-database.ts';

/** The references in the embedded database of this folder. */
export function storedReferences(state: string): string[] {
  const database = openDatabase(state);
  try {
    const rows = database.prepare('SELECT reference FROM submissions').all();
    return rows.map(({ reference }) => String(reference));
  } finally {
    database.close();
  }
}
