import type { Buffer } from 'node:buffer';
import MailComposer from 'nodemailer/lib/mail-composer';
import { bareAddress, oneLine, sender } from './address.ts';
import type { Message } from './message.ts';

/**
 * A message as bytes: plain text and HTML of the same words, and an invitation both as a third form of them, which Outlook and
 * Google read, and as a file, which others open. Throws `MailFailure` for an address or header value that
 * could inject something; the library would repair it silently.
 */
export async function mimeOf(message: Message, host: string, now: Date): Promise<Buffer> {
  const composer = new MailComposer({
    from: sender(message.from),
    to: { name: '', address: bareAddress(message.to) },
    subject: oneLine(message.subject),
    messageId: `<${oneLine(message.messageId)}@${host}>`,
    date: now,
    headers: { 'Auto-Submitted': 'auto-generated' },
    text: message.text,
    html: message.html,
    ...(message.invitation && {
      icalEvent: {
        method: message.invitation.method,
        content: message.invitation.file,
        filename: 'invite.ics',
      },
    }),
    // In base64 no line is too long or begins with a dot, and the text survives unchanged.
    encoding: 'base64',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}
