import { plainEmail } from '../../src/domain/intake/email.ts';
import { bareAddress } from '../mail/address.ts';
import { failureSentence } from '../mail/failure-sentence.ts';
import { MailFailure } from '../mail/mail-failure.ts';
import { mailServerOf } from '../mail/mail-url.ts';
import { mailFrom } from '../mail/setting-address.ts';
import { transportOf } from '../mail/transport.ts';
import { SettingError } from '../setting-error.ts';
import { UserError } from '../../scripts/install/user-error.mjs';

/** What `.dev.vars` says about mail. */
export type MailSettings = Readonly<Record<string, string>>;

const TEXT =
  'This mail was sent by `npm run mail -- test`. It arrived, so the settings of the mail are right.';

/** Somebody is watching. */
const PATIENCE_MS = 60_000;

function receiver(address: string): string {
  try {
    return bareAddress(plainEmail(address));
  } catch {
    throw new UserError('Say to whom: npm run mail -- test name@organisation.nl');
  }
}

/** Sends a test mail as the edge sends its mail, and gives the sentence that says so. Throws a {@link UserError} that says why not. */
export async function sendTestMail(settings: MailSettings, address: string): Promise<string> {
  const to = receiver(address);
  const { MAIL_URL = '', MAIL_FROM = '', SITE_URL = 'http://localhost' } = settings;
  if (MAIL_URL === '')
    throw new UserError(
      'MAIL_URL is not set in .dev.vars, so `npm start` keeps every mail in its own mailbox. Set MAIL_URL and MAIL_FROM as they are online, and try again.',
    );
  if (MAIL_URL === 'binding:')
    throw new UserError('MAIL_URL says binding:, and that works on the platform only: send a form there.');
  try {
    const { host, port } = mailServerOf(MAIL_URL);
    const from = mailFrom({ MAIL_FROM });
    const message = {
      id: '',
      messageId: `test-${Date.now()}`,
      to,
      from,
      subject: 'Test mail',
      text: TEXT,
      html: `<p>${TEXT}</p>`,
    };
    await transportOf({ MAIL_URL, SITE_URL }).send(message, {
      signal: AbortSignal.timeout(PATIENCE_MS),
      beforeHandOver: () => Promise.resolve(),
    });
    return `${host}:${port} took the mail for ${to}. Does it not arrive? Look among unwanted mail, and see docs/online.md about SPF, DKIM and DMARC.`;
  } catch (error) {
    if (error instanceof SettingError) throw new UserError(error.message);
    if (error instanceof MailFailure)
      throw new UserError(`The mail did not go (${error.code}). ${failureSentence(error.code)}`);
    throw error;
  }
}
