import type { FailureKind } from './failure-sentence.ts';

/** A kind of failure, or the reply of the mail server. */
type FailureCode = FailureKind | `${number}`;

/**
 * What becomes of a mail that did not go:
 * - `never`: it will not go, and an operator reads why.
 * - `later`: it goes later, or never when that takes days.
 * - `waits`: it goes when somebody mended a setting, or a run has time for it.
 * - `server`: nothing is wrong with it; all mail waits for the mail server.
 * - `unanswered`: it went, and may have arrived: the server did not say.
 */
export type Fate = 'never' | 'later' | 'waits' | 'server' | 'unanswered';

/** Why a mail did not go. `code` never holds an address or what a server said. */
export class MailFailure extends Error {
  override name = 'MailFailure';
  readonly code: FailureCode;
  readonly fate: Fate;

  constructor(code: FailureCode, fate: Fate) {
    super(code);
    this.code = code;
    this.fate = fate;
  }
}
