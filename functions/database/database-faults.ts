/** What the database says when it refuses a write, by what it means. The first six are words of our own triggers. */
const WORDS = {
  'no-place': 'no place left',
  'changed-meanwhile': 'changed meanwhile',
  'not-possible': 'impossible transition',
  asked: 'asked already',
  answered: 'answered already',
  'no-pair': 'no such pair',
  'row-gone': 'FOREIGN KEY constraint failed',
  held: 'NOT NULL constraint failed: submissions.reference',
  'same-reference': 'UNIQUE constraint failed: submissions.reference',
} as const;

/** What D1 says when a write did not happen and may be tried again (its page on best practices for retries). */
const RETRYABLE = [
  'Network connection lost',
  'storage caused object to be reset',
  'reset because its code was updated',
  'SQLITE_BUSY',
];

/** Why the database refused a write; `undefined` for any other error. */
export function databaseFault(error: unknown): keyof typeof WORDS | undefined {
  const message = error instanceof Error ? error.message : '';
  return (Object.keys(WORDS) as (keyof typeof WORDS)[]).find((fault) => message.includes(WORDS[fault]));
}

export const mayBeTriedAgain = (error: unknown): boolean =>
  error instanceof Error && RETRYABLE.some((text) => error.message.includes(text));
