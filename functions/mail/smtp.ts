import type { Buffer } from 'node:buffer';
import { connect as connectPlain, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { promisify } from 'node:util';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { bareAddress, sender } from './address.ts';
import type { FailureKind } from './failure-sentence.ts';
import { MailFailure } from './mail-failure.ts';
import type { MailServer } from './mail-url.ts';
import type { Message, Transport } from './message.ts';
import { mimeOf } from './mime.ts';
import { whyNotOpen } from './why-not-open.ts';

const PATIENCE_MS = 10_000;

/** Maps failures of the library to ours, without its messages, which may contain an address. */
const CODES: Readonly<Record<string, FailureKind>> = {
  EAUTH: 'login',
  ECONNECTION: 'dropped',
  EPROTOCOL: 'answer',
  ESOCKET: 'dropped',
  ETIMEDOUT: 'timeout',
  ETLS: 'no-tls',
};
/** Refusals of these commands are about this mail. Any other refusal is about us, and an operator can fix it. */
const ABOUT_THE_MAIL = ['RCPT TO', 'DATA'];

interface SmtpError extends Error {
  code?: string;
  command?: string;
  responseCode?: number;
}

/** Of these the kind says more than the reply: a server without TLS refuses the command with any number. */
const KINDS = ['ETLS', 'EAUTH'];

function failureOf({ code = '', command = '', responseCode }: SmtpError): MailFailure {
  const forGood = responseCode !== undefined && responseCode >= 500 && ABOUT_THE_MAIL.includes(command);
  const reply =
    responseCode !== undefined && !KINDS.includes(code) ? (`${responseCode}` as const) : undefined;
  return new MailFailure(reply ?? CODES[code] ?? 'smtp', !forGood);
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

function connectionOver(socket: Socket, { host, tls }: MailServer, name: string, patienceMs: number) {
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
    socketTimeout: patienceMs,
  });
}

/** From the greeting to the reply 250 for the whole message. */
async function handIn(
  connection: SMTPConnection,
  { user, password = '' }: MailServer,
  envelope: { from: string; to: string },
  mime: Buffer,
): Promise<void> {
  await promisify(connection.connect.bind(connection))();
  if (user !== undefined) await promisify(connection.login.bind(connection))({ user, pass: password });
  await promisify(connection.send.bind(connection))(envelope, mime);
}

/**
 * Submits mail to a mail server (RFC 6409). `send` resolves only after the reply 250 for the whole message. `host` is
 * our own name.
 */
export function smtpTransport(
  server: MailServer,
  host: string,
  { patienceMs = PATIENCE_MS, now = () => new Date() } = {},
): Transport {
  return {
    async send(message: Message) {
      const envelope = { from: sender(message.from).address, to: bareAddress(message.to) };
      const mime = await mimeOf(message, host, now());
      const socket = openSocket(server);
      const isOpen = opening(socket, server);
      const connection = connectionOver(socket, server, host, patienceMs);
      const broken = new Promise<never>((_, reject) => connection.on('error', reject));
      try {
        await Promise.race([broken, handIn(connection, server, envelope, mime)]);
      } catch (error) {
        const fault = error as SmtpError;
        const isBroken = fault.code === 'ESOCKET';
        if (isBroken && !isOpen())
          throw new MailFailure(await whyNotOpen(server, { patienceMs: patienceMs / 3 }), true);
        // The server had agreed to TLS, and then we did not trust it.
        if (isBroken && connection.upgrading) throw new MailFailure('certificate', true);
        throw failureOf(fault);
      } finally {
        connection.close();
        socket.destroy();
      }
    },
  };
}
