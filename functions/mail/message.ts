/** A mail that is ready to go. `id` is that of its row in the outbox; the Message-ID is made of it. */
export interface Message {
  id: string;
  to: string;
  from: string;
  subject: string;
  text: string;
  html: string;
}

/** Resolves only after a server took responsibility for the message; otherwise it throws `MailFailure`. */
export interface Transport {
  send: (message: Message) => Promise<void>;
}
