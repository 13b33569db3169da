/** A tree of texts as pairs of a dotted key and a text. */
export function flatten(node: unknown, path: string[] = []): [string, string][] {
  if (node !== null && typeof node === 'object') {
    return Object.entries(node).flatMap(([key, child]) => flatten(child, [...path, key]));
  }
  return [[path.join('.'), String(node)]];
}
