import { bareAddress, sender } from './address.ts';
import { MailFailure } from './mail-failure.ts';
import type { Message, MailSession, Transport } from './message.ts';
import { mimeOf } from './mime.ts';

/** Makes the message of the platform: `EmailMessage` of `cloudflare:email`. */
export type MakeEmail = new (from: string, to: string, raw: string) => EmailMessage;

/** Hands mail to the `send_email` binding of the platform. */
export function bindingTransport(binding: SendEmail, Email: MakeEmail, host: string): Transport {
  return {
    async send(message: Message, { beforeHandOver }: MailSession) {
      const email = new Email(
        sender(message.from).address,
        bareAddress(message.to),
        (await mimeOf(message, host, new Date())).toString(),
      );
      await beforeHandOver();
      try {
        await binding.send(email);
      } catch (error) {
        // A refusal of the platform has a code, which does not say whether a later attempt can help: the attempts find out.
        const isRefusal = error instanceof Error && 'code' in error;
        throw isRefusal ? new MailFailure('binding', 'later') : new MailFailure('unanswered', 'unanswered');
      }
    },
  };
}
