import { MailFailure } from './mail-failure.ts';
import type { MailServer } from './mail-url.ts';
import { addressIn, bareAddress, mimeOf } from './message.ts';
import { type Line, refusal, SmtpSession } from './smtp-session.ts';
import type { Message, Transport } from './transport.ts';

/** A connection that can still become a safe one. */
export interface Connection extends Line {
  startTls: () => Line;
}

/** Opens a connection: `connect` of `cloudflare:sockets`. */
export type Connect = (
  address: { hostname: string; port: number },
  options: { secureTransport: 'on' | 'off' | 'starttls'; allowHalfOpen: boolean },
) => Connection;

const PATIENCE_MS = 10_000;

const base64 = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

/** A line of a message that begins with a dot gets another one: a dot alone would end the message (RFC 5321, 4.5.2). */
export const stuffDots = (mime: string): string => mime.replaceAll(/^\./gm, '..');

async function greet(session: SmtpSession, host: string): Promise<string[]> {
  const { lines } = await session.say(`EHLO ${host}`, 250);
  return lines.map((line) => line.toUpperCase());
}

async function logIn(session: SmtpSession, offered: string[], { user, password = '' }: MailServer) {
  if (user === undefined) return;
  const ways = offered.find((line) => line.startsWith('AUTH ')) ?? '';
  if (ways.includes('PLAIN')) {
    await session.say(`AUTH PLAIN ${base64(`\0${user}\0${password}`)}`, 235);
    return;
  }
  if (!ways.includes('LOGIN')) throw new MailFailure('auth', false);
  await session.say('AUTH LOGIN', 334);
  await session.say(base64(user), 334);
  await session.say(base64(password), 235);
}

/** From the greeting to a line on which it is safe to say who we are, and from whom the mail comes. */
async function openSession(
  connection: Connection,
  server: MailServer,
  from: string,
  host: string,
  patienceMs: number,
) {
  let session = new SmtpSession(connection, patienceMs);
  const greeting = await session.reply();
  if (greeting.code !== 220) throw refusal(greeting);
  let offered = await greet(session, host);
  if (server.tls === 'starttls') {
    // Never in plain text after all: a mail that waits is better than a mail that anybody reads.
    if (!offered.includes('STARTTLS')) throw new MailFailure('no-tls', true);
    await session.say('STARTTLS', 220);
    session.release();
    session = new SmtpSession(connection.startTls(), patienceMs);
    offered = await greet(session, host);
  }
  await logIn(session, offered, server);
  await session.say(`MAIL FROM:<${from}>`, 250);
  return session;
}

/** What a server has against us, and not against this mail, an operator can mend: no mail is dead of a wrong password. */
function mendable(error: unknown): unknown {
  return error instanceof MailFailure ? new MailFailure(error.code, true) : error;
}

/**
 * Hands mail in at a mail server (RFC 6409). `send` resolves only after the server answered 250 to the whole message.
 * `host` is our own name. The runtime checks certificates; what it does not trust it does not talk to.
 */
export function smtpTransport(
  connect: Connect,
  server: MailServer,
  host: string,
  { patienceMs = PATIENCE_MS, now = () => new Date() } = {},
): Transport {
  return {
    async send(message: Message) {
      const mime = mimeOf(message, host, now());
      const [from, to] = [addressIn(message.from), bareAddress(message.to)];
      const connection = connect(
        { hostname: server.host, port: server.port },
        { secureTransport: server.tls, allowHalfOpen: false },
      );
      try {
        const session = await openSession(connection, server, from, host, patienceMs).catch(
          (error: unknown) => {
            throw mendable(error);
          },
        );
        await session.say(`RCPT TO:<${to}>`, 250, 251);
        await session.say('DATA', 354);
        await session.say(`${stuffDots(mime)}\r\n.`, 250);
        // The mail is theirs now: whatever happens to the goodbye, it went.
        await session.say('QUIT', 221).catch(() => undefined);
      } finally {
        await connection.close().catch(() => undefined);
      }
    },
  };
}
