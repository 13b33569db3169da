import type { Env } from '../env.ts';
import { MailFailure } from './mail-failure.ts';
import { mailServerOf } from './mail-url.ts';

/** A mail that is ready to go. `id` is that of its row in the outbox; the Message-ID is made of it. */
export interface Message {
  id: string;
  to: string;
  from: string;
  subject: string;
  text: string;
  html: string;
}

/** A way to send mail. It resolves only after a server took responsibility for the message; else it throws {@link MailFailure}. */
export interface Transport {
  send: (message: Message) => Promise<void>;
}

async function transportFor(env: Env): Promise<Transport> {
  const host = new URL(env.SITE_URL).hostname;
  if (env.MAIL_URL === 'binding:') {
    if (!env.EMAIL) throw new MailFailure('no-binding', true);
    const [{ bindingTransport }, { EmailMessage }] = await Promise.all([
      import('./email-binding.ts'),
      import('cloudflare:email'),
    ]);
    return bindingTransport(env.EMAIL, EmailMessage, host);
  }
  const server = mailServerOf(env.MAIL_URL);
  // Only the runtime of the edge has sockets: a command in Node leaves the mail to the clock.
  const [{ smtpTransport }, { connect }] = await Promise.all([
    import('./smtp.ts'),
    import('cloudflare:sockets'),
  ]);
  return smtpTransport(connect, server, host);
}

/** The way that `MAIL_URL` names. A setting that is wrong makes mail wait; it never loses any. */
export function transportOf(env: Env): Transport {
  let transport: Promise<Transport> | undefined;
  return {
    async send(message) {
      transport ??= transportFor(env);
      await (await transport).send(message);
    },
  };
}
