const EVERY_MS = 60_000;
const CRON = '*/5 * * * *';

/**
 * Runs what the clock of the platform would run: the embedded runtime starts no scheduled work by itself. Returns what
 * stops it. A run that fails is told by the log of the portal.
 */
export function startClock(url: string): () => void {
  const address = new URL(`/cdn-cgi/handler/scheduled?cron=${encodeURIComponent(CRON)}`, url);
  const timer = setInterval(() => {
    void fetch(address).then(
      (answer) => answer.body?.cancel(),
      () => undefined,
    );
  }, EVERY_MS);
  return () => {
    clearInterval(timer);
  };
}
