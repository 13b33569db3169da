import type { TestProject } from 'vitest/node';
import { makeCertificate } from './certificates.ts';
import { startServer, startTeller, type Taken } from './server.ts';
import { trusted } from './trusted.ts';

/** Ports of the mail servers that the tests of the edge talk to. */
export interface MailPorts {
  /** No TLS at all. */
  plain: number;
  /** TLS from the first byte, with a certificate that the tests trust. */
  tls: number;
  /** STARTTLS, with a certificate that the tests trust. */
  starttls: number;
  /** STARTTLS, with a certificate that nobody trusts. */
  untrusted: number;
  /** Refuses at the greeting. */
  busy: number;
  /** Tells over HTTP what was taken. */
  teller: number;
}

declare module 'vitest' {
  interface ProvidedContext {
    mailPorts: MailPorts;
  }
}

/** Starts the mail servers for as long as the tests run. */
export default async function serveMail(project: TestProject): Promise<() => Promise<void>> {
  const taken: Taken[] = [];
  const certificate = trusted();
  const stranger = await makeCertificate();
  const servers = {
    plain: await startServer(taken),
    tls: await startServer(taken, { secure: true, certificate }),
    starttls: await startServer(taken, { certificate }),
    untrusted: await startServer(taken, { certificate: stranger }),
    busy: await startServer(taken, {
      onConnect: (_session, done) => {
        done(Object.assign(new Error('busy'), { responseCode: 421 }));
      },
    }),
    teller: await startTeller(taken),
  };
  project.provide(
    'mailPorts',
    Object.fromEntries(
      Object.entries(servers).map(([name, { port }]) => [name, port]),
    ) as unknown as MailPorts,
  );
  return async () => {
    await Promise.all(Object.values(servers).map(({ stop }) => stop()));
  };
}
