/** The crons of wrangler.jsonc, with how often each runs here. The night runs at the start too: a laptop sleeps then. */
const CRONS = [
  { cron: '* * * * *', everyMs: 60_000, atStart: false },
  { cron: '30 2 * * *', everyMs: 24 * 60 * 60_000, atStart: true },
];

/**
 * Runs what the clock of the platform would run: the embedded runtime starts no scheduled work by itself. Returns what
 * stops it. A run that fails is told by the log of the portal.
 */
export function startClock(url: string): () => void {
  const run = (cron: string): void => {
    const address = new URL(`/cdn-cgi/handler/scheduled?cron=${encodeURIComponent(cron)}`, url);
    void fetch(address).then(
      (answer) => answer.body?.cancel(),
      () => undefined,
    );
  };
  const timers = CRONS.map(({ cron, everyMs, atStart }) => {
    if (atStart) run(cron);
    return setInterval(() => {
      run(cron);
    }, everyMs);
  });
  return () => {
    for (const timer of timers) clearInterval(timer);
  };
}
