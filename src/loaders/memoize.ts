/**
 * Keeps a result as long as this module lives, which is one build. While developing, `content-reload.ts` reloads the
 * module when content changes.
 */
export function memoize<Key extends string, Value>(read: (key: Key) => Value): (key: Key) => Value {
  const kept = new Map<Key, Value>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const value = read(key);
    kept.set(key, value);
    return value;
  };
}
