import { env } from 'cloudflare:workers';

/** What D1 takes (its page on limits), in bytes or in number. The embedded database is not as strict. */
const LIMITS = { parameters: 100, statement: 100_000, value: 2_000_000, batch: 1000 } as const;

const bytesOf = (value: unknown): number => {
  if (typeof value === 'string') return new TextEncoder().encode(value).length;
  return value instanceof ArrayBuffer || ArrayBuffer.isView(value) ? value.byteLength : 0;
};

const over = (limit: keyof typeof LIMITS, size: number, sql: string): string[] =>
  size > LIMITS[limit] ? [`${limit} ${size}: ${sql.slice(0, 60)}`] : [];

interface Seen {
  isWatched: boolean;
  statements: number;
  broken: string[];
}
// The files of all tests share one runtime, which must be watched once.
const shared = globalThis as { seenByD1?: Seen };
/** What D1 was asked since the last look: how many statements, and which of its rules were broken. */
const seen = (shared.seenByD1 ??= { isWatched: false, statements: 0, broken: [] });

/** Gives how many statements were run, and begins anew. */
export function takeStatements(): number {
  const { statements } = seen;
  seen.statements = 0;
  return statements;
}

/** Gives the rules that were broken, and begins anew. */
export const takeBroken = (): string[] => seen.broken.splice(0);

type Method = (this: object, ...given: unknown[]) => unknown;

/** Calls `look` before each call of a method, also of objects that are there already. */
function before(
  prototype: Record<string, Method>,
  name: string,
  look: (given: unknown[], self: object) => void,
) {
  const method = prototype[name];
  if (!method) throw new Error(`D1 has no ${name} any more`);
  prototype[name] = function (...given) {
    look(given, this);
    return method.apply(this, given);
  };
}

const sqlOf = new WeakMap<object, string>();
const prototypeOf = (one: object) => Object.getPrototypeOf(one) as Record<string, Method>;

/** Watches every statement of every test from now on. */
export function watchStatements(): void {
  if (seen.isWatched) return;
  seen.isWatched = true;
  const statement = prototypeOf(env.DB.prepare('SELECT 1'));
  const database = prototypeOf(env.DB);
  const { prepare } = database;
  database['prepare'] = function (sql: unknown) {
    const prepared = prepare?.call(this, sql) as object;
    sqlOf.set(prepared, String(sql));
    seen.broken.push(...over('statement', bytesOf(sql), String(sql)));
    return prepared;
  };
  before(statement, 'bind', (values, self) => {
    const sql = sqlOf.get(self) ?? '';
    seen.broken.push(...over('parameters', values.length, sql));
    for (const value of values) seen.broken.push(...over('value', bytesOf(value), sql));
  });
  for (const name of ['first', 'all', 'run', 'raw']) before(statement, name, () => (seen.statements += 1));
  before(database, 'batch', ([all]) => {
    const { length } = all as unknown[];
    seen.statements += length;
    seen.broken.push(...over('batch', length, 'batch'), ...(length === 0 ? ['batch 0'] : []));
  });
}
