import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/** Ends with a slash. */
export const root = join(import.meta.dirname, '../');

/** `output` holds stdout and stderr in the order in which they came. */
export interface Ended {
  code: number;
  output: string;
}

const binaries = join(root, 'node_modules/.bin');

const settings = {
  ASTRO_TELEMETRY_DISABLED: '1',
  WRANGLER_SEND_METRICS: 'false',
  // Pages of the development server on which anybody who reaches it runs SQL.
  X_LOCAL_EXPLORER: 'false',
  CI: '1',
  NO_COLOR: '1',
  // Wrangler alone is 15 MB of script, which Node then compiles once.
  NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/node'),
};

/** Runs a program of node_modules/.bin, or npm itself, to its end. Never rejects: a program that is missing has code 127. */
export function run(
  name: string,
  args: readonly string[],
  env: Record<string, string> = {},
  cwd = root,
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = start(name, args, env, { cwd });
    let output = '';
    const keep = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', (error) => {
      resolve({ code: 127, output: error.message });
    });
    child.on('close', (code) => {
      resolve({ code: code ?? 1, output });
    });
  });
}

interface Logged {
  log: string;
  /** Whether the log goes on where it was. */
  keepLog?: boolean | undefined;
  cwd?: string | undefined;
}

/**
 * Starts a script of this repository that goes on until it is stopped, or until this process is gone, with everything it
 * says in the file `log`.
 */
export function startLogged(
  script: string,
  args: readonly string[],
  { log, keepLog = false, cwd = root }: Logged,
): ChildProcess {
  mkdirSync(dirname(log), { recursive: true });
  const file = createWriteStream(log, { flags: keepLog ? 'a' : 'w' });
  const following = ['--import', new URL('follow-parent.ts', import.meta.url).href, join(root, script)];
  const child = start('node', [...following, ...args], {}, { ownGroup: true, cwd });
  child.stdout?.pipe(file, { end: false });
  child.stderr?.pipe(file, { end: false });
  return child;
}

export function startShown(name: string, args: readonly string[]): ChildProcess {
  return start(name, args, {}, { shown: true });
}

/** Ends a program and, when it has a group of its own, everything that it started. */
export function end(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  if (!groups.has(child)) {
    child.kill(signal);
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    // It ended just before the signal.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

const alive = new Set<ChildProcess>();
const groups = new WeakSet<ChildProcess>();
process.on('exit', () => {
  for (const child of alive) end(child, 'SIGTERM');
});

function start(
  name: string,
  args: readonly string[],
  env: Record<string, string>,
  { ownGroup = false, shown = false, cwd = root } = {},
): ChildProcess {
  // Inside `npm start` this is the npm that the developer called.
  const npm = name === 'npm' ? process.env['npm_execpath'] : undefined;
  const [command, first] = npm === undefined ? [name, []] : [process.execPath, [npm]];
  // Its own group, so that what the program itself starts can be ended with it.
  const child = spawn(command, [...first, ...args], {
    cwd,
    env: { ...process.env, ...settings, PATH: `${binaries}${delimiter}${process.env['PATH'] ?? ''}`, ...env },
    stdio: shown ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    detached: ownGroup,
  });
  alive.add(child);
  if (ownGroup) groups.add(child);
  child.once('exit', () => alive.delete(child));
  return child;
}
