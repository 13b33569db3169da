import type { FailureKind } from './failure-sentence.ts';

/** A kind of failure, or the reply of the mail server. */
type FailureCode = FailureKind | `${number}`;

/** Why a mail did not go. `code` never holds an address or what a server said. */
export class MailFailure extends Error {
  override name = 'MailFailure';
  readonly code: FailureCode;
  /** Whether a later attempt can help. */
  readonly again: boolean;

  constructor(code: FailureCode, again: boolean) {
    super(code);
    this.code = code;
    this.again = again;
  }
}
