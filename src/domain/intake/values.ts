/** By field name, as a browser sends them; a field can have more than one. */
export type FormValues = Readonly<Record<string, readonly string[]>>;

/** The values of a form from FormData or from a JSON object. Anything but text is left out. */
export function valuesFrom(pairs: Iterable<readonly [string, unknown]>): FormValues {
  const values: Record<string, string[]> = {};
  for (const [name, value] of pairs) {
    const texts = (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');
    if (texts.length > 0 && !Object.hasOwn(Object.prototype, name)) (values[name] ??= []).push(...texts);
  }
  return values;
}
