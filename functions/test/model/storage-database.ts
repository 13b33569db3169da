import { runInDurableObject } from 'cloudflare:test';
import { DurableObject, env } from 'cloudflare:workers';

/** Where the model of the promises keeps its tables. */
export class ModelStorage extends DurableObject {}

/** Gives a database without a row, for one run. */
export type InEmptyDatabase = (run: (database: D1Database) => Promise<void>) => Promise<void>;

/** The SQLite of the runtime, which D1 stands on as well, without the way to D1. Each run is a transaction that is undone. */
export async function inStorage(act: (inEmptyDatabase: InEmptyDatabase) => Promise<void>): Promise<void> {
  await runInDurableObject(env.MODEL.get(env.MODEL.newUniqueId()), async (_, { storage }) => {
    for (const { queries } of env.MIGRATIONS) for (const query of queries) storage.sql.exec(query);
    await act((run) =>
      storage.transaction(async (transaction) => {
        await run(storageDatabase(storage));
        transaction.rollback();
      }),
    );
  });
}

/** A database that answers as D1 does; a batch is a transaction. */
const storageDatabase = (storage: DurableObjectStorage): D1Database =>
  ({
    prepare: (text: string) => new Statement(storage.sql, text),
    batch: (all: readonly Statement[]) =>
      asD1(() => storage.transactionSync(() => all.map((one) => one.result()))),
  }) as unknown as D1Database;

class Statement {
  private readonly sql: SqlStorage;
  private readonly text: string;
  private readonly values: readonly SqlStorageValue[];

  constructor(sql: SqlStorage, text: string, values: readonly SqlStorageValue[] = []) {
    this.sql = sql;
    this.text = text;
    this.values = values;
  }

  bind(...values: SqlStorageValue[]): Statement {
    return new Statement(this.sql, this.text, values);
  }

  all() {
    return asD1(() => this.result());
  }

  run() {
    return asD1(() => {
      const before = this.changes();
      return { ...this.result(), meta: { changes: this.changes() - before } };
    });
  }

  async first(column?: string) {
    const [row] = (await this.all()).results;
    return column === undefined ? (row ?? null) : (row?.[column] ?? null);
  }

  result() {
    return { results: this.sql.exec(this.text, ...this.values).toArray() };
  }

  private changes(): number {
    return this.sql.exec<{ changes: number }>('SELECT total_changes() AS changes').one().changes;
  }
}

/** Answers later, as a database over the network does, and puts D1's word before what went wrong. */
async function asD1<Answer>(act: () => Answer): Promise<Answer> {
  await Promise.resolve();
  try {
    return act();
  } catch (error) {
    throw new Error(`D1_ERROR: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
