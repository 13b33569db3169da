import { resolve4 } from 'node:dns/promises';
import { connect, isIP } from 'node:net';
import type { FailureKind } from './failure-sentence.ts';
import { isHere, type MailServer } from './mail-url.ts';

/** Faults of a system that names them. The runtime of the platform says the same of each. */
const CODES: Readonly<Record<string, FailureKind>> = {
  ECONNREFUSED: 'refused',
  ENOTFOUND: 'no-host',
  EAI_AGAIN: 'no-host',
  ETIMEDOUT: 'timeout',
};

/** Looks a name up, and throws an error with a code as Node does. */
type Resolve = (host: string) => Promise<unknown>;

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** What a port does to a connection without TLS: whether it greets, or stays silent; or why it does not open. */
function knock(
  { host, port }: MailServer,
  patienceMs: number,
): Promise<'greets' | 'silent' | { code: string }> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    let isOpen = false;
    const end = (result: 'greets' | 'silent' | { code: string }): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(result);
    };
    const timer = setTimeout(() => {
      end(isOpen ? 'silent' : { code: 'ETIMEDOUT' });
    }, patienceMs);
    socket.once('connect', () => (isOpen = true));
    socket.once('data', () => {
      end('greets');
    });
    socket.on('error', (error) => {
      end(isOpen ? 'silent' : { code: codeOf(error) });
    });
  });
}

/** Whether a name is one that nobody knows, or its machine takes no connection; `unreachable` when that stays unknown. */
async function unnamed(host: string, resolve: Resolve): Promise<FailureKind> {
  if (isIP(host) !== 0 || isHere(host)) return 'refused';
  try {
    await resolve(host);
    return 'refused';
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOTFOUND') return 'no-host';
    return code === 'ENODATA' ? 'refused' : 'unreachable';
  }
}

/** Why a connection did not open, as the code of a `MailFailure`. It tries the port once more, without TLS. */
export async function whyNotOpen(
  server: MailServer,
  { patienceMs = 3000, resolve = resolve4 }: { patienceMs?: number; resolve?: Resolve } = {},
): Promise<FailureKind> {
  const knocked = await knock(server, patienceMs);
  if (typeof knocked === 'object') return CODES[knocked.code] ?? unnamed(server.host, resolve);
  if (server.tls !== 'on') return 'dropped';
  // A port for TLS waits for us to begin; one that speaks first does so in plain text.
  return knocked === 'greets' ? 'no-tls' : 'certificate';
}
