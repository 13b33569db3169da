import type { Env } from '../env.ts';

/** A mail that is ready to go. `id` is that of its row in the outbox; the Message-ID is made of it. */
export interface Message {
  id: string;
  to: string;
  from: string;
  subject: string;
  text: string;
  html: string;
}

/** A way to send mail. It resolves only after a server took responsibility for the message. */
export interface Transport {
  send: (message: Message) => Promise<void>;
}

/** Why a mail did not go. `code` never holds an address or what a server said. */
export class MailFailure extends Error {
  override name = 'MailFailure';
  readonly code: string;
  /** Whether a later attempt can help. */
  readonly again: boolean;

  constructor(code: string, again: boolean) {
    super(code);
    this.code = code;
    this.again = again;
  }
}

/** The way that `MAIL_URL` names. */
export function transportOf(_env: Env): Transport {
  return { send: () => Promise.reject(new MailFailure('no-transport', true)) };
}
