import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import storedFields from '../../content/stored-fields.yaml?raw';

it('has a purpose and a term for every column, and no column that is not there', async () => {
  const tables = await env.DB.prepare(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*' AND name NOT GLOB '_cf_*' AND name <> 'd1_migrations'",
  ).all<{ name: string }>();
  const columns = await Promise.all(
    tables.results.map(async ({ name }) => {
      const { results } = await env.DB.prepare(`PRAGMA table_info(${name})`).all<{ name: string }>();
      return results.map((column) => `${name}.${column.name}`);
    }),
  );
  const documented = parse(storedFields) as Record<
    string,
    Record<string, { term?: string; nl?: { purpose?: string } }>
  >;
  const complete = Object.entries(documented).flatMap(([table, fields]) =>
    Object.entries(fields)
      .filter(([, { nl, term }]) => nl?.purpose && term)
      .map(([column]) => `${table}.${column}`),
  );
  expect(complete.sort()).toEqual(columns.flat().sort());
});
