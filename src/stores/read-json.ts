import * as v from 'valibot';

/** What was stored as JSON; undefined when there is nothing, or when something else than us wrote it. */
export function readJson<Schema extends v.GenericSchema>(
  schema: Schema,
  text: string | null | undefined,
): v.InferOutput<Schema> | undefined {
  try {
    const read = v.safeParse(schema, JSON.parse(text ?? 'null'));
    return read.success ? read.output : undefined;
  } catch {
    return undefined;
  }
}

/** What the build put in the head of this page for its script; undefined when it is not there. */
export const readPageData = <Schema extends v.GenericSchema>(
  schema: Schema,
): v.InferOutput<Schema> | undefined => readJson(schema, document.getElementById('page-data')?.textContent);

const stringsSchema = v.record(v.string(), v.string());

/** Texts or ids by name, as the build put them into an attribute of the page. */
export const stringsOnPage = (
  root: HTMLElement,
  name: 'texts' | 'aliases',
): v.InferOutput<typeof stringsSchema> => readJson(stringsSchema, root.dataset[name]) ?? {};
