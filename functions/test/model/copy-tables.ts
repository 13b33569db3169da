const AUDIT_STAYS = 'audit_stays_a_year';

/** Copies every table as a backup would, and gives what puts all of them back. */
export async function copyTables(database: D1Database): Promise<() => Promise<void>> {
  const list = async <Row>(sql: string): Promise<Row[]> => (await database.prepare(sql).all<Row>()).results;
  const tables = await list<{ name: string }>(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB 'sqlite_*' AND name NOT GLOB '_cf_*' AND name NOT GLOB 'd1_*'`,
  );
  const [trigger] = await list<{ sql: string }>(
    `SELECT sql FROM sqlite_master WHERE name = '${AUDIT_STAYS}'`,
  );
  const copies = await Promise.all(
    tables.map(async ({ name }) => ({
      name,
      rows: await list<Record<string, unknown>>(`SELECT * FROM ${name}`),
    })),
  );
  return async () => {
    await database.batch([
      database.prepare('PRAGMA defer_foreign_keys = ON'),
      // A backup is put back below the rule that the audit loses nothing.
      database.prepare(`DROP TRIGGER ${AUDIT_STAYS}`),
      ...copies.map(({ name }) => database.prepare(`DELETE FROM ${name}`)),
      ...copies.flatMap(({ name, rows }) =>
        rows.map((row) =>
          database
            .prepare(
              `INSERT INTO ${name} (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row)
                .map(() => '?')
                .join(', ')})`,
            )
            .bind(...Object.values(row)),
        ),
      ),
      database.prepare(trigger?.sql ?? ''),
    ]);
  };
}
