import { globSync, readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { storedFields } from '../../src/loaders/stored-fields.ts';

const COLUMNS = `SELECT t.name || '.' || c.name AS name FROM sqlite_schema AS t, pragma_table_info(t.name) AS c
  WHERE t.type = 'table' AND t.name NOT GLOB 'sqlite_*'`;

it('every column of the database has a purpose and a term, and no column that is not there', () => {
  const database = new DatabaseSync(':memory:');
  for (const file of globSync('functions/migrations/*.sql').sort()) database.exec(readFileSync(file, 'utf8'));
  const columns = database.prepare(COLUMNS).all();
  expect(columns.length).toBeGreaterThan(50);
  const described = storedFields('nl').map(({ table, column }) => `${table}.${column}`);
  expect(described.sort(), 'mend content/stored-fields.yaml').toEqual(columns.map(({ name }) => name).sort());
});
