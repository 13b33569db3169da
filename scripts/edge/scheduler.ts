/**
 * The crons of wrangler.jsonc and how often each runs here. The nightly ones also run at the start, because a laptop
 * sleeps at night.
 */
const CRONS = [
  { cron: '* * * * *', everyMs: 60_000, atStart: false },
  { cron: '10 2 * * *', everyMs: 24 * 60 * 60_000, atStart: true },
  { cron: '30 2 * * *', everyMs: 24 * 60 * 60_000, atStart: true },
];

/**
 * Runs the crons, because the embedded runtime starts none by itself. Returns a function that stops them. Failures are
 * in the log of the portal.
 */
export function startScheduler(url: string): () => void {
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
