interface Kept {
  value: string;
  metadata: unknown;
}

/** A store outside the database, in memory: that of the runtime would keep what a run of the model undoes in the database. */
export function emptyStore(): KVNamespace {
  const kept = new Map<string, Kept>();
  const store = {
    get: (name: string) => Promise.resolve(kept.get(name)?.value ?? null),
    put: (name: string, value: string, { metadata }: { metadata?: unknown } = {}) => {
      kept.set(name, { value, metadata });
      return Promise.resolve();
    },
    list: () =>
      Promise.resolve({
        keys: Array.from(kept, ([name, { metadata }]) => ({ name, metadata })),
        list_complete: true,
      }),
  };
  return store as unknown as KVNamespace;
}
