/**
 * Keeps what a function read for as long as this module lives: the length of a build. While developing,
 * `content-reload.ts` starts the module anew when content changes, so that an editor sees a change at once.
 */
export function keep<Key extends string, Value>(read: (key: Key) => Value): (key: Key) => Value {
  const kept = new Map<Key, Value>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const value = read(key);
    kept.set(key, value);
    return value;
  };
}
