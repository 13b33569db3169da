import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo, Server, Socket } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { Certificate } from './certificates.ts';

/**
 * A real mail server whose faults are in the name of the receiver: `451@…` is refused for now, `drop@…` breaks off, and
 * `slow@…` and `tardy@…` wait for a second, after the message and before it.
 */
export interface ScriptedServer {
  port: number;
  stop: () => Promise<void>;
}

/** A mail that a server took, and whom the server was told to bring it to. */
type Taken = ParsedMail & { receivers: readonly string[] };

/** Mails, passwords (and whether over TLS), and open connections of all servers. */
export interface Seen {
  taken: Taken[];
  passwords: { secure: boolean }[];
  open: number;
}

const SLOW_MS = 1000;

const refusal = (code: number) => Object.assign(new Error('not now'), { responseCode: code });

export async function startServer(
  seen: Seen,
  { secure = false, certificate, ...more }: SMTPServerOptions & { certificate?: Certificate } = {},
): Promise<ScriptedServer> {
  const sockets = new Set<Socket>();
  const server = new SMTPServer({
    secure,
    ...(certificate && { key: certificate.key, cert: certificate.cert }),
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: certificate ? [] : ['STARTTLS'],
    onAuth: ({ username, password }, session, done) => {
      seen.passwords.push({ secure: session.secure });
      if (username === 'jan' && password === 'geheim') done(null, { user: 'jan' });
      else done(refusal(535));
    },
    onRcptTo: ({ address }, _session, done) => {
      const code = Number(/^(\d{3})@/.exec(address)?.[1] ?? '0');
      if (address.startsWith('tardy@')) setTimeout(done, SLOW_MS, null);
      else done(code > 0 ? refusal(code) : null);
    },
    onData: (stream, { envelope }, done) => {
      const read = simpleParser(stream).then((mail) => {
        seen.taken.push({ ...mail, receivers: envelope.rcptTo.map(({ address }) => address) });
        const to = envelope.rcptTo[0]?.address ?? '';
        if (to.startsWith('hang@')) return;
        if (to.startsWith('drop@')) for (const socket of sockets) socket.destroy();
        else if (to.startsWith('slow@')) setTimeout(done, SLOW_MS);
        else if (to.startsWith('refuse@')) done(refusal(451));
        else done();
      });
      // A message that breaks off is no mail.
      read.catch(done);
    },
    ...more,
  });
  const inner = (server as unknown as { server: Server }).server;
  inner.on('connection', (socket) => {
    sockets.add(socket);
    seen.open += 1;
    socket.on('close', () => {
      sockets.delete(socket);
      seen.open -= 1;
    });
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(inner, 'listening');
  return {
    port: (inner.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(resolve);
      }),
  };
}

/** Reports over HTTP, for tests in another process. Each response empties the lists. */
export async function startTeller(seen: Seen): Promise<ScriptedServer> {
  const http = createServer((_request, response) => {
    const taken = seen.taken
      .splice(0)
      .map(({ subject, text, html, messageId, to, headerLines, receivers, from, attachments }) => ({
        subject,
        text,
        html,
        messageId,
        to: [to].flat()[0]?.text,
        from: from?.text,
        receivers,
        files: attachments.map(({ contentType, filename, content }) => ({
          contentType,
          filename,
          text: content.toString(),
        })),
        headers: headerLines.map(({ key }) => key),
      }));
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ taken, passwords: seen.passwords.splice(0), open: seen.open }));
  });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  return {
    port: (http.address() as AddressInfo).port,
    stop: () => new Promise((resolve) => http.close(() => resolve())),
  };
}
