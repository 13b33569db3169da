/** What D1 says when a write did not happen and may be tried again (its page on best practices for retries). */
const RETRYABLE = [
  'Network connection lost',
  'storage caused object to be reset',
  'reset because its code was updated',
  'SQLITE_BUSY',
];

const ATTEMPTS = 4;
const FIRST_WAIT_MS = 20;

/** Tries a write again when D1 says that it may. Safe because every write here has a key. */
export async function withRetry<Result>(write: () => Promise<Result>, attempt = 1): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    const again = error instanceof Error && RETRYABLE.some((text) => error.message.includes(text));
    if (!again || attempt >= ATTEMPTS) throw error;
    await new Promise((resolve) => setTimeout(resolve, FIRST_WAIT_MS * 2 ** attempt * Math.random()));
    return withRetry(write, attempt + 1);
  }
}
