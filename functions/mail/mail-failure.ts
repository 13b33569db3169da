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
