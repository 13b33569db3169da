/** What a calendar makes of a mail: the text of a calendar file, and what it does. */
export interface Invitation {
  method: 'REQUEST' | 'CANCEL';
  file: string;
}

/** A mail that is ready to go. `id` is that of its row in the outbox, and stays with us. */
export interface Message {
  id: string;
  /** The left part of the Message-ID, the same for every attempt, so that a second copy can be told. */
  messageId: string;
  to: string;
  from: string;
  subject: string;
  text: string;
  html: string;
  invitation?: Invitation | undefined;
}

/** What a transport tells, and is told, while it sends. */
export interface MailSession {
  /** Ends the session, and with it the connection: nothing may be delivered after that. */
  signal: AbortSignal;
  /** To await before the message itself goes. From then on it may arrive, whatever we hear of it. */
  beforeHandOver: () => Promise<void>;
}

/** Resolves only after a server took responsibility for the message; otherwise it throws `MailFailure`. */
export interface Transport {
  send: (message: Message, session: MailSession) => Promise<void>;
}
