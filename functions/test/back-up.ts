import { env } from 'cloudflare:workers';
import { tableRows } from './post-form.ts';

/** Copies tables as a backup would, and gives what puts them back. */
export async function backUp(...tables: string[]): Promise<() => Promise<void>> {
  const backup = await Promise.all(tables.map((table) => tableRows(table)));
  return async () => {
    for (const table of tables) await env.DB.exec(`DELETE FROM ${table}`);
    for (const [place, rows] of backup.entries()) {
      for (const row of rows) {
        const columns = Object.keys(row);
        await env.DB.prepare(
          `INSERT INTO ${tables[place] ?? ''} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
        )
          .bind(...Object.values(row))
          .run();
      }
    }
  };
}
