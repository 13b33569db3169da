import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** State of a socket that waits for connections, in the tables of Linux. */
const LISTENING = '0A';
const LONGEST = 80;

/** The sockets of Linux that listen on this port. */
function socketsOn(port: number): string[] {
  const asked = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  return ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((table) =>
    readFileSync(table, 'utf8')
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter(([, local = '', , state]) => local.endsWith(asked) && state === LISTENING)
      .map((fields) => `socket:[${fields[9] ?? ''}]`),
  );
}

function holds(pid: string, sockets: readonly string[]): boolean {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((fd) => {
      try {
        return sockets.includes(readlinkSync(`/proc/${pid}/fd/${fd}`));
      } catch {
        return false;
      }
    });
  } catch {
    // A process of another user, or one that ended meanwhile.
    return false;
  }
}

function onLinux(port: number): string | undefined {
  const sockets = socketsOn(port);
  const pid = readdirSync('/proc').find((name) => /^\d+$/.test(name) && holds(name, sockets));
  if (pid === undefined) return undefined;
  const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  return `${command.slice(0, LONGEST)} (process ${pid})`;
}

function byLsof(port: number): string | undefined {
  const { stdout } = spawnSync('lsof', ['-nP', `-iTCP:${port.toString()}`, '-sTCP:LISTEN', '-Fpc'], {
    encoding: 'utf8',
  });
  const [, pid, command] = /^p(\d+)\nc(.+)$/m.exec(stdout) ?? [];
  return pid === undefined ? undefined : `${command ?? ''} (process ${pid})`;
}

/** The program that listens on a port of this machine, with its process number; `undefined` when it cannot be seen. */
export function portHolder(port: number): string | undefined {
  try {
    return process.platform === 'linux' ? onLinux(port) : byLsof(port);
  } catch {
    return undefined;
  }
}
