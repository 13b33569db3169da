import type { Env } from '../env.ts';
import { SettingError } from '../setting-error.ts';
import { MailFailure } from './mail-failure.ts';
import { mailServerOf } from './mail-url.ts';
import type { Transport } from './message.ts';

type MailSettings = Pick<Env, 'MAIL_URL' | 'SITE_URL' | 'EMAIL'>;

async function transportFor(env: MailSettings): Promise<Transport> {
  const host = siteHost(env);
  if (env.MAIL_URL === 'binding:') {
    if (!env.EMAIL) throw new MailFailure('no-binding', 'server');
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

/** Our own name. Also every link in a mail begins with this setting. */
function siteHost({ SITE_URL }: Pick<Env, 'SITE_URL'>): string {
  const url = URL.parse(SITE_URL);
  if (url && SITE_URL === url.origin) return url.hostname;
  throw new SettingError('SITE_URL must be where the portal stands: https://…, without a slash at the end');
}

/** The transport that `MAIL_URL` names. A wrong setting makes mail wait, but never loses any. */
export function transportOf(env: MailSettings): Transport {
  let transport: Promise<Transport> | undefined;
  return {
    async send(message, session) {
      transport ??= transportFor(env);
      await (await transport).send(message, session);
    },
  };
}
