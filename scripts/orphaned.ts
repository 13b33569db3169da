const EVERY_MS = 500;

/** Calls `then` once when the process that started this one is gone, also when nothing could tell us so. */
export function whenOrphaned(then: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    then();
  }, EVERY_MS);
  timer.unref();
}
