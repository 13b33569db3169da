import { inject } from 'vitest';
import { openDatabase } from './embedded-database.ts';

/** Runs SQL on the database of the site under test, while the site has it open too. */
export function changeDatabase(sql: string): void {
  const database = openDatabase(inject('siteState'));
  try {
    database.exec(sql);
  } finally {
    database.close();
  }
}
