import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { end, root, startLogged } from '../child.ts';
import { UserError } from '../install/user-error.mjs';
import { freePort } from './port.ts';

export interface Served {
  /** Ends with a slash. */
  url: string;
  /** Settles when it has ended, by `stop` or by itself. */
  ended: Promise<unknown>;
  stop: () => Promise<void>;
  /** Kills it without warning, as a power failure would. */
  kill: () => Promise<void>;
  group: number;
}

interface Place {
  port: number;
  log: string;
  /** Whether the log goes on where it was. */
  keepLog?: boolean | undefined;
  /** Where dist/ and functions/ are, when not in this repository. */
  cwd?: string | undefined;
}

export interface ServeOptions extends Place {
  state: string;
  vars?: Record<string, string>;
  /** The file of the Worker, when not the one of wrangler.jsonc. */
  worker?: string;
}

const PATIENCE_MS = 60_000;

/** Serves dist/ and functions/ on workerd, as the platform would, and resolves when it answers. Throws as {@link serveBy} does. */
export async function serve({ state, vars = {}, worker, ...place }: ServeOptions): Promise<Served> {
  const args = [
    'dev',
    ...(worker === undefined ? [] : [worker]),
    '--local',
    '--ip',
    'localhost',
    '--port',
    place.port.toString(),
    '--persist-to',
    state,
  ];
  // Two servers at once would both take the default inspector port.
  args.push('--inspector-port', (await freePort()).toString(), '--show-interactive-dev-session=false');
  for (const [name, value] of Object.entries(vars)) args.push('--var', `${name}:${value}`);
  return serveBy('node_modules/wrangler/bin/wrangler.js', args, place);
}

/**
 * Starts a script of this repository that serves at a port, and resolves when it answers.
 * Throws a {@link UserError} with the path of the log when it does not get that far.
 */
export async function serveBy(
  script: string,
  args: readonly string[],
  { port, log, keepLog, cwd }: Place,
): Promise<Served> {
  const child = startLogged(script, args, { log: join(root, log), keepLog, cwd });
  const ended = once(child, 'exit');
  const stop = async (): Promise<void> => {
    if (!isAlive(child)) return;
    end(child, 'SIGTERM');
    const late = setTimeout(() => {
      end(child, 'SIGKILL');
    }, 5_000);
    await ended;
    clearTimeout(late);
  };
  const kill = async (): Promise<void> => {
    end(child, 'SIGKILL');
    await ended;
  };
  const url = `http://localhost:${port.toString()}/`;
  if (await answers(url, child)) return { url, ended, stop, kill, group: child.pid ?? 0 };
  await stop();
  throw new UserError(`The site did not start. What it said is in ${log}`);
}

async function answers(url: string, child: ChildProcess): Promise<boolean> {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until && isAlive(child)) {
    const reply = await fetch(url).catch(() => undefined);
    await reply?.body?.cancel();
    if (reply) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

function isAlive(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null;
}
