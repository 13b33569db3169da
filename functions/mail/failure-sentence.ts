/** What an operator reads of the code of a `MailFailure`: what happened, and what to do. */
const SENTENCES = {
  refused:
    'The mail server takes no connection on this port. Is the port in MAIL_URL right? It is 465 or 587.',
  'no-host':
    'Nobody knows the name of the mail server. Is it written right in MAIL_URL, and is there a network?',
  unreachable:
    'The mail server cannot be reached: its name is wrong, or the port is closed. `npm run mail -- test` says which.',
  certificate:
    'The certificate of the mail server is not to be trusted: expired, for another name, or of an unknown authority. Does MAIL_URL hold the name that the provider gives?',
  'no-tls':
    'The mail server offers no TLS on this port, and without it nothing is sent. Use the port for smtps:// (465), or for STARTTLS (587).',
  login:
    'The mail server does not accept the user or the password in MAIL_URL. Signs such as @ and : in them are written as %40 and %3A.',
  timeout: 'The mail server did not answer in time. A firewall may be closing the port.',
  late: 'There was no time left for it. It goes with the next run.',
  unanswered:
    'The mail server got the whole mail and did not say that it took it. It may have arrived: ask the receiver before you let it go again.',
  dropped: 'The mail server broke off the connection. When it keeps doing so, ask the provider.',
  answer: 'What answers at this address is no mail server, or one that says something odd.',
  smtp: 'The mail server refused something. Its own log says what.',
  address: 'The address of the receiver is no mail address.',
  header: 'A line of the mail holds a sign that it must not hold.',
  'no-address':
    'There is no address to send it to: the mentor has none (`npm run mentors`), or the person was erased.',
  binding:
    'The platform did not take the mail. Is the receiver allowed, and the domain of MAIL_FROM set up for sending?',
  'no-binding': 'MAIL_URL says binding:, and wrangler.jsonc has no send_email. See .dev.vars.example.',
  over: 'What it asked for is over: somebody else answered, it was withdrawn or closed, or there are fewer coordinators by now. It is not sent any more.',
  done: 'Somebody looked at it, and it need not go any more.',
} as const;

/** The kinds of failure that we tell apart. */
export type FailureKind = keyof typeof SENTENCES;

const isKind = (failure: string): failure is FailureKind => Object.hasOwn(SENTENCES, failure);

/** The sentence for a failure as the outbox keeps it. What is no code is a sentence already. */
export function failureSentence(failure: string): string {
  if (/^4\d\d$/.test(failure)) return 'The mail server said: not now. The mail is tried again.';
  if (/^5\d\d$/.test(failure))
    return 'The mail server refused this mail for good. Is the address of the receiver right, and may MAIL_FROM send here?';
  if (failure.includes(' ')) return failure;
  return isKind(failure) ? SENTENCES[failure] : 'A fault in the portal itself. The log says where.';
}
