import { mayBeTriedAgain } from './database-faults.ts';

const ATTEMPTS = 4;
const FIRST_WAIT_MS = 20;

/** Tries a write again when D1 says that it may. Safe because every write here has a key. */
export async function withRetry<Result>(write: () => Promise<Result>, attempt = 1): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    if (!mayBeTriedAgain(error) || attempt >= ATTEMPTS) throw error;
    await new Promise((resolve) => setTimeout(resolve, FIRST_WAIT_MS * 2 ** attempt * Math.random()));
    return withRetry(write, attempt + 1);
  }
}
