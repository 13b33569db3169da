import { once } from 'node:events';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import { join } from 'node:path';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { mailboxPage, mailPage } from './page.ts';

const HERE = '127.0.0.1';
const KEPT = 200;

/** A mail server on this machine that keeps what it gets, and a page to read it. */
export interface Mailbox {
  mailUrl: string;
  url: string;
  /** What came in, oldest first. */
  mails: () => readonly ParsedMail[];
  stop: () => Promise<void>;
}

async function portOf(server: Server): Promise<number> {
  if (!server.listening) await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/** Starts a mailbox. Every mail is also a file in `folder`, so that it is still there tomorrow. */
export async function startMailbox(folder: string): Promise<Mailbox> {
  mkdirSync(folder, { recursive: true });
  const mails: ParsedMail[] = [];

  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks);
        void simpleParser(raw).then((mail) => {
          mails.push(mail);
          writeFileSync(join(folder, `${Date.now().toString()}-${mails.length.toString()}.eml`), raw);
          for (const old of readdirSync(folder).sort().slice(0, -KEPT)) rmSync(join(folder, old));
          done();
        }, done);
      });
    },
  });
  smtp.on('error', () => undefined);
  smtp.listen(0, HERE);

  const http = createServer(({ url = '/' }, response) => {
    const number = /^\/(\d+)$/.exec(url)?.[1];
    const mail = number === undefined ? undefined : mails[Number(number)];
    if (url !== '/' && !mail) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'",
      'Cache-Control': 'no-store',
    });
    response.end(mail ? mailPage(mail) : mailboxPage(mails));
  });
  http.listen(0, HERE);

  const smtpPort = await portOf((smtp as unknown as { server: Server }).server);
  return {
    mailUrl: `smtp://${HERE}:${smtpPort.toString()}?tls=none`,
    url: `http://localhost:${(await portOf(http)).toString()}/`,
    mails: () => mails,
    stop: async () => {
      http.closeAllConnections();
      await Promise.all([
        new Promise((resolve) => http.close(resolve)),
        new Promise<void>((resolve) => {
          smtp.close(resolve);
        }),
      ]);
    },
  };
}
