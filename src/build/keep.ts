/**
 * Keeps what a function read for the length of a build. While developing it reads again each time, so that an editor
 * sees a change at once.
 */
export function keep<Key extends string, Value>(read: (key: Key) => Value): (key: Key) => Value {
  const kept = new Map<Key, Value>();
  return (key) => {
    if (process.env['NODE_ENV'] !== 'production') return read(key);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const value = read(key);
    kept.set(key, value);
    return value;
  };
}
