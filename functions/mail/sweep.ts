import type { Env } from '../env.ts';
import { compose } from './compose.ts';
import { type Leased, leaseNext, markFailed, markSent } from './outbox.ts';
import { logFault } from '../log-fault.ts';
import { SettingError } from '../setting-error.ts';
import { MailFailure } from './mail-failure.ts';
import type { Transport } from './message.ts';
import { transportOf } from './transport.ts';

/** What came of a run over the outbox, in numbers. */
export interface Swept {
  sent: number;
  waiting: number;
  dead: number;
}

/** Mails per run, to stay within the 1,000 queries that D1 allows in one; the next run continues a minute later. */
const MOST_AT_ONCE = 60;
/** The limit for one mail in all, so that a slow server holds up nobody and no lease ends during a mail. */
const LONGEST_MS = 60 * 1000;

async function inTime(sending: Promise<void>, longestMs: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new MailFailure('late', true));
    }, longestMs);
  });
  try {
    await Promise.race([sending, late]);
  } finally {
    clearTimeout(timer);
  }
}

function failureOf(error: unknown): { again: boolean; code: string } {
  if (error instanceof MailFailure) return { again: error.again, code: error.code };
  // Its sentence names the setting and holds nothing of its value.
  if (error instanceof SettingError) return { again: true, code: error.message };
  // A fault of ours, which may be fixed before the last attempt.
  return { again: true, code: error instanceof Error ? error.name : 'unknown' };
}

interface Way {
  transport: Transport;
  longestMs: number;
  /** The moment that it is. */
  time: () => Date;
}

async function sendOne(
  env: Env,
  row: Leased,
  { transport, longestMs, time }: Way,
): Promise<'sent' | 'waiting' | 'dead'> {
  try {
    await inTime(transport.send(await compose(env, row)), longestMs);
  } catch (error) {
    const failure = failureOf(error);
    const state = await markFailed(env, row, failure, time());
    logFault('mail', error, { mail: row.mail, failure: failure.code, state });
    return state;
  }
  await markSent(env, row.id, time());
  return 'sent';
}

interface HowToSend {
  submissionId?: string | null;
  transport?: Transport;
  longestMs?: number;
}

/**
 * Sends what is due: of one submission right after it was stored, or everything when the scheduler runs. A mail that
 * was delivered but could not be marked goes again with the same Message-ID; no mail is lost.
 */
export async function sendDue(
  env: Env,
  now: Date,
  { submissionId = null, transport = transportOf(env), longestMs = LONGEST_MS }: HowToSend = {},
): Promise<Swept> {
  const swept: Swept = { sent: 0, waiting: 0, dead: 0 };
  const began = Date.now();
  const time = () => new Date(now.getTime() + Date.now() - began);
  for (let count = 0; count < MOST_AT_ONCE; count += 1) {
    const row = await leaseNext(env, time(), submissionId);
    if (row === undefined) break;
    swept[await sendOne(env, row, { transport, longestMs, time })] += 1;
  }
  return swept;
}
