import { setTimeout as sleep } from 'node:timers/promises';
import { UserError } from '../install/user-error.mjs';
import { serve, type ServeOptions } from './serve.ts';

/** A portal that goes on when its runtime does not. */
export interface KeptServing {
  url: string;
  /** Settles after `stop`; rejects with a {@link UserError} when starting again does not help. */
  ended: Promise<void>;
  stop: () => Promise<void>;
  group: () => number;
}

interface Watch {
  everyMs?: number;
  patienceMs?: number;
}

/** Misses before the runtime counts as gone: one can be a busy machine. */
const MISSES = 2;
/** A runtime that ends sooner than this, so often in a row, does not get well by starting. */
const SHORT_MS = 60_000;
const MOST_SHORT = 3;

/** Settles when this address no longer answers: nobody listens, or whoever does stays silent. Or when aborted. */
export async function silence(
  url: string,
  signal: AbortSignal,
  { everyMs = 10_000, patienceMs = 10_000 }: Watch = {},
): Promise<void> {
  for (let missed = 0; missed < MISSES && !signal.aborted;) {
    await sleep(everyMs, undefined, { signal }).catch(() => undefined);
    const answered = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(patienceMs) }).then(
      () => true,
      () => false,
    );
    missed = answered ? 0 : missed + 1;
  }
}

/** Serves as {@link serve} does, and starts the runtime again when it ended by itself or no longer answers. */
export async function keepServing(
  options: ServeOptions,
  say: (line: string) => void,
  watch: Watch = {},
): Promise<KeptServing> {
  let served = await serve(options);
  let isStopped = false;

  /** Waits until the runtime is gone, and says whether it had been there for long. */
  async function gone(): Promise<boolean> {
    const began = Date.now();
    const watching = new AbortController();
    // A page of the edge: when only the runtime behind the server is gone, the static ones may still come.
    const page = new URL('/api/availability', served.url).href;
    await Promise.race([served.ended, silence(page, watching.signal, watch)]);
    watching.abort();
    return Date.now() - began > SHORT_MS;
  }

  async function keep(): Promise<void> {
    for (let short = 0; short < MOST_SHORT;) {
      short = (await gone()) ? 0 : short + 1;
      if (isStopped) return;
      say(`The runtime stopped by itself, and is started again. What it said is in ${options.log}`);
      await served.kill();
      served = await serve({ ...options, keepLog: true });
    }
    await served.stop();
    throw new UserError(`The runtime keeps stopping by itself. What it said is in ${options.log}`);
  }

  return {
    url: served.url,
    ended: keep(),
    stop: async () => {
      isStopped = true;
      await served.stop();
    },
    group: () => served.group,
  };
}
