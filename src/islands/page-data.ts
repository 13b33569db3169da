import { type BaseIssue, type BaseSchema, type InferOutput, parse } from 'valibot';

/** What the build put in the head of this page for its script. */
export const pageData = <Schema extends BaseSchema<unknown, unknown, BaseIssue<unknown>>>(
  schema: Schema,
): InferOutput<Schema> =>
  parse(schema, JSON.parse(document.getElementById('page-data')?.textContent ?? '{}'));
