import { bareAddress, sender } from './address.ts';
import { MailFailure } from './mail-failure.ts';
import type { Message, Transport } from './message.ts';
import { mimeOf } from './mime.ts';

/** Makes the message of the platform: `EmailMessage` of `cloudflare:email`. */
export type MakeEmail = new (from: string, to: string, raw: string) => EmailMessage;

/** Hands mail to the `send_email` binding of the platform. */
export function bindingTransport(binding: SendEmail, Email: MakeEmail, host: string): Transport {
  return {
    async send(message: Message) {
      const email = new Email(
        sender(message.from).address,
        bareAddress(message.to),
        (await mimeOf(message, host, new Date())).toString(),
      );
      try {
        await binding.send(email);
      } catch {
        // The binding does not say whether a later attempt can help: the attempts find out.
        throw new MailFailure('binding', true);
      }
    },
  };
}
