import type { Buffer } from 'node:buffer';
import { connect as connectPlain, isIP, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import { connect as connectTls } from 'node:tls';
import { promisify } from 'node:util';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { bareAddress, sender } from './address.ts';
import type { FailureKind } from './failure-sentence.ts';
import { type Fate, MailFailure } from './mail-failure.ts';
import type { MailServer } from './mail-url.ts';
import type { Message, MailSession, Transport } from './message.ts';
import { mimeOf } from './mime.ts';
import { whyNotOpen } from './why-not-open.ts';

/** How long the server may take to open the connection and to greet. */
const PATIENCE_MS = 30_000;
/** How long a session may take until the message goes, so that a slow server holds up nobody. */
const SESSION_MS = 2 * 60_000;
/** How long the server may take after the message: as RFC 5321 asks (4.5.3.2.6), because giving up earlier makes copies. */
const ANSWER_MS = 10 * 60_000;

/** Maps failures of the library to ours, without its messages, which may contain an address. */
const CODES: Readonly<Record<string, FailureKind>> = {
  EAUTH: 'login',
  ECONNECTION: 'dropped',
  EPROTOCOL: 'answer',
  ESOCKET: 'dropped',
  ETIMEDOUT: 'timeout',
  ETLS: 'no-tls',
};
interface SmtpError extends Error {
  code?: string;
  command?: string;
  responseCode?: number;
}

/** Of these the kind says more than the reply: a server without TLS refuses the command with any number. */
const KINDS = ['ETLS', 'EAUTH'];

/** How far a session came: not yet at a mail, at the mail, or until after its message. */
type Stage = 'opening' | 'mail' | 'handed';

/** What fails before a mail is named is of the server: any mail would fail so, and an operator can mend it. */
function fateOf(stage: Stage, command: string, reply: number | undefined): Fate {
  if (stage === 'handed' && reply === undefined) return 'unanswered';
  if (stage === 'opening' || (command === 'MAIL FROM' && reply !== undefined)) return 'server';
  return reply !== undefined && reply >= 500 ? 'never' : 'later';
}

function failureOf({ code = '', command = '', responseCode }: SmtpError, stage: Stage): MailFailure {
  const reply =
    responseCode !== undefined && !KINDS.includes(code) ? (`${responseCode}` as const) : undefined;
  const fate = fateOf(stage, command, responseCode);
  return new MailFailure(fate === 'unanswered' ? fate : (reply ?? CODES[code] ?? 'smtp'), fate);
}

/**
 * Connects by name, because the runtime checks the certificate against that name; the library would connect to the
 * address. Untrusted servers are refused.
 */
function openSocket({ host, port, tls }: MailServer): Socket {
  const named = isIP(host) === 0 && { servername: host };
  return tls === 'on' ? connectTls({ host, port, ...named }) : connectPlain({ host, port });
}

/** Gives what says whether the connection, with TLS when it begins with it, ever opened. */
function opening(socket: Socket, { tls }: MailServer): () => boolean {
  let isOpen = false;
  socket.once(tls === 'on' ? 'secureConnect' : 'connect', () => {
    isOpen = true;
  });
  return () => isOpen;
}

function connectionOver(
  socket: Socket,
  { host, tls }: MailServer,
  name: string,
  { patienceMs, answerMs }: Patience,
) {
  const secure = tls === 'on';
  return new SMTPConnection({
    connection: socket,
    secure,
    secured: secure,
    // Never in plain text after all: a mail that waits is better than a mail that anybody reads.
    requireTLS: tls === 'starttls',
    ignoreTLS: tls === 'off',
    host,
    name,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: answerMs,
  });
}

/** How long each part of a session may take. */
interface Patience {
  patienceMs: number;
  sessionMs: number;
  answerMs: number;
}

/** Rejects when the time is over; `restart` gives it another time. */
function deadline(ms: number): { over: Promise<never>; restart: (ms: number) => void; clear: () => void } {
  const { promise, reject } = Promise.withResolvers<never>();
  const start = (time: number) =>
    setTimeout(() => {
      reject(Object.assign(new Error(), { code: 'ETIMEDOUT' }));
    }, time);
  let timer = start(ms);
  const clear = () => {
    clearTimeout(timer);
  };
  return {
    over: promise,
    clear,
    restart: (time) => {
      clear();
      timer = start(time);
    },
  };
}

/** The bytes of a message, which the library asks for when the server wants them. */
async function* bytesOf(mime: Buffer, before: () => Promise<void>): AsyncGenerator<Buffer> {
  await before();
  yield mime;
}

/** From the greeting to the reply 250 for the whole message. */
async function handIn(
  connection: SMTPConnection,
  { user, password = '' }: MailServer,
  envelope: { from: string; to: string },
  { bytes, atMail }: { bytes: Readable; atMail: () => void },
): Promise<void> {
  await promisify(connection.connect.bind(connection))();
  if (user !== undefined) await promisify(connection.login.bind(connection))({ user, pass: password });
  atMail();
  await promisify(connection.send.bind(connection))(envelope, bytes);
}

/**
 * Submits mail to a mail server (RFC 6409). `send` resolves only after the reply 250 for the whole message, and leaves no
 * connection behind. `host` is our own name.
 */
export function smtpTransport(
  server: MailServer,
  host: string,
  {
    patienceMs = PATIENCE_MS,
    sessionMs = SESSION_MS,
    answerMs = ANSWER_MS,
    now = () => new Date(),
  }: Partial<Patience> & { now?: () => Date } = {},
): Transport {
  return {
    async send(message: Message, { signal, beforeHandOver }: MailSession) {
      const envelope = { from: sender(message.from).address, to: bareAddress(message.to) };
      const mime = await mimeOf(message, host, now());
      const socket = openSocket(server);
      const isOpen = opening(socket, server);
      const connection = connectionOver(socket, server, host, { patienceMs, sessionMs, answerMs });
      const { promise: broken, reject } = Promise.withResolvers<never>();
      connection.on('error', reject);
      signal.addEventListener('abort', () => {
        reject(new MailFailure('late', 'waits'));
      });
      const time = deadline(sessionMs);
      let stage: Stage = 'opening';
      const bytes = Readable.from(
        bytesOf(mime, async () => {
          await beforeHandOver().catch((error: unknown) => {
            reject(error);
            throw error;
          });
          stage = 'handed';
          time.restart(answerMs);
        }),
      );
      const atMail = () => {
        stage = 'mail';
      };
      try {
        await Promise.race([broken, time.over, handIn(connection, server, envelope, { bytes, atMail })]);
      } catch (error) {
        if (error instanceof MailFailure) throw error;
        const fault = error as SmtpError;
        const isBroken = fault.code === 'ESOCKET';
        if (isBroken && !isOpen())
          throw new MailFailure(await whyNotOpen(server, { patienceMs: patienceMs / 10 }), 'server');
        // The server had agreed to TLS, and then we did not trust it.
        if (isBroken && connection.upgrading) throw new MailFailure('certificate', 'server');
        throw failureOf(fault, stage);
      } finally {
        time.clear();
        connection.close();
        socket.destroy();
      }
    },
  };
}
