import type { Env } from '../env.ts';
import { compose } from './compose.ts';
import { leaseDue, type Leased, markFailed, markSent } from './outbox.ts';
import { MailFailure } from './mail-failure.ts';
import { type Transport, transportOf } from './transport.ts';

/** What came of a run over the outbox, in numbers. */
export interface Swept {
  sent: number;
  waiting: number;
  dead: number;
}

function failureOf(error: unknown): { again: boolean; code: string } {
  if (error instanceof MailFailure) return { again: error.again, code: error.code };
  // A fault of ours: it may be mended before the last attempt.
  return { again: true, code: error instanceof Error ? error.name : 'unknown' };
}

async function sendOne(
  env: Env,
  row: Leased,
  transport: Transport,
  now: Date,
): Promise<'sent' | 'waiting' | 'dead'> {
  try {
    await transport.send(await compose(env, row));
  } catch (error) {
    const failure = failureOf(error);
    const state = await markFailed(env, row, failure, now);
    console.error(JSON.stringify({ at: 'mail', mail: row.mail, failure: failure.code, state }));
    return state;
  }
  await markSent(env, row.id, now);
  return 'sent';
}

/**
 * Sends what is due: of one submission right after it was stored, or everything when the clock runs. A mail that the
 * server took and that we could not mark goes twice, with the same Message-ID; none goes nowhere.
 */
export async function sendDue(
  env: Env,
  now: Date,
  { submissionId = null, transport }: { submissionId?: string | null; transport?: Transport } = {},
): Promise<Swept> {
  const swept: Swept = { sent: 0, waiting: 0, dead: 0 };
  const rows = await leaseDue(env, now, submissionId);
  if (rows.length === 0) return swept;
  const post = transport ?? transportOf(env);
  for (const row of rows) swept[await sendOne(env, row, post, now)] += 1;
  return swept;
}
