import { MailFailure } from './mail-failure.ts';
import { addressIn, bareAddress, mimeOf } from './message.ts';
import type { Message, Transport } from './transport.ts';

/** Makes the message of the platform: `EmailMessage` of `cloudflare:email`. */
export type MakeEmail = new (from: string, to: string, raw: string) => EmailMessage;

/** Hands mail to the `send_email` binding of the platform. */
export function bindingTransport(binding: SendEmail, Email: MakeEmail, host: string): Transport {
  return {
    async send(message: Message) {
      const email = new Email(
        addressIn(message.from),
        bareAddress(message.to),
        mimeOf(message, host, new Date()),
      );
      try {
        await binding.send(email);
      } catch {
        // The binding does not say whether a later attempt can help: ten attempts find out.
        throw new MailFailure('binding', true);
      }
    },
  };
}
