import { array, type BaseIssue, type BaseSchema, type InferOutput, object, parse, string } from 'valibot';

type RowSchema = BaseSchema<unknown, unknown, BaseIssue<unknown>>;

/** Rows that are only asked for by their id. */
export const idRow = object({ id: string() });

/** Rows of the database, parsed. Throws when one of them does not fit: then the tables and the code disagree. */
export const rowsAs = <Schema extends RowSchema>(
  schema: Schema,
  { results }: { results: unknown[] } = { results: [] },
): InferOutput<Schema>[] => parse(array(schema), results);

/** The first row of an answer, parsed; `undefined` when there is none. Throws when it does not fit. */
export const rowAs = <Schema extends RowSchema>(
  schema: Schema,
  row: unknown,
): InferOutput<Schema> | undefined => (row === null || row === undefined ? undefined : parse(schema, row));
