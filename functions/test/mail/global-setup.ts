import type { TestProject } from 'vitest/node';
import { makeCertificates } from './certificates.ts';
import { startServer, startTeller, type Seen } from './server.ts';
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
  /** TLS from the first byte, with a certificate that nobody trusts. */
  untrustedTls: number;
  /** STARTTLS, with a certificate that is trusted, for another name. */
  misnamed: number;
  /** TLS from the first byte, with a certificate that is trusted, for another name. */
  misnamedTls: number;
  /** Refuses at the greeting. */
  busy: number;
  teller: number;
}

declare module 'vitest' {
  interface ProvidedContext {
    mailPorts: MailPorts;
  }
}

/** Starts the mail servers for as long as the tests run. */
export default async function serveMail(project: TestProject): Promise<() => Promise<void>> {
  const seen: Seen = { taken: [], passwords: [], open: 0 };
  const { right: certificate, misnamed } = trusted();
  const { right: stranger } = await makeCertificates();
  const servers = {
    plain: await startServer(seen),
    tls: await startServer(seen, { secure: true, certificate }),
    starttls: await startServer(seen, { certificate }),
    untrusted: await startServer(seen, { certificate: stranger }),
    untrustedTls: await startServer(seen, { secure: true, certificate: stranger }),
    misnamed: await startServer(seen, { certificate: misnamed }),
    misnamedTls: await startServer(seen, { secure: true, certificate: misnamed }),
    busy: await startServer(seen, {
      onConnect: (_session, done) => {
        done(Object.assign(new Error('busy'), { responseCode: 421 }));
      },
    }),
    teller: await startTeller(seen),
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
