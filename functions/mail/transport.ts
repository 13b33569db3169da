import type { Env } from '../env.ts';
import { MailFailure } from './mail-failure.ts';
import { mailServerOf } from './mail-url.ts';
import type { Transport } from './message.ts';

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
  // Loaded with the first mail, because most requests send none.
  const { smtpTransport } = await import('./smtp.ts');
  return smtpTransport(server, host);
}

/** The transport that `MAIL_URL` names. A wrong setting makes mail wait, but never loses any. */
export function transportOf(env: Env): Transport {
  let transport: Promise<Transport> | undefined;
  return {
    async send(message) {
      transport ??= transportFor(env);
      await (await transport).send(message);
    },
  };
}
