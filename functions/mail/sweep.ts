import type { Env } from '../env.ts';
import { compose } from './compose.ts';
import { type Leased, leaseNext, markAbandoned, markFailed, markHandedOver, markSent } from './outbox.ts';
import { logFault } from '../log-fault.ts';
import { SettingError } from '../setting-error.ts';
import { type Fate, MailFailure } from './mail-failure.ts';
import type { Transport } from './message.ts';
import { endRest, leaveToScheduler, readPauses, restAll } from './pauses.ts';
import { transportOf } from './transport.ts';

/** What came of a run over the outbox, in numbers. */
export interface Swept {
  sent: number;
  waiting: number;
  dead: number;
  /** Mails that may have arrived, and are not tried any more. */
  unanswered: number;
}

/** Mails per run, to stay within the 1,000 queries that D1 allows in one; the next run continues a minute later. */
const MOST_AT_ONCE = 60;

/** Until when after its start a run begins with a mail, and when it ends what still goes on. */
interface Limits {
  beginMs: number;
  endMs: number;
}
/** The platform ends a run of a cron after 15 minutes, and a server may think for 10: see `ANSWER_MS` of `smtp.ts`. */
const SCHEDULED: Limits = { beginMs: 2 * 60 * 1000, endMs: 14 * 60 * 1000 };
/** It ends what goes on 30 seconds after a response. */
const AFTER_RESPONSE: Limits = { beginMs: 10 * 1000, endMs: 25 * 1000 };

/** Resolves or rejects with `sending`, and rejects as soon as `signal` ends it. */
async function until(signal: AbortSignal, sending: Promise<void>): Promise<void> {
  const ended = new Promise<never>((_, reject) => {
    const end = () => {
      reject(new MailFailure('late', 'waits'));
    };
    if (signal.aborted) end();
    signal.addEventListener('abort', end, { once: true });
  });
  await Promise.race([sending, ended]);
}

/** How far a mail came: whether it was written, and whether its message had gone. */
interface Progress {
  composed: boolean;
  handed: boolean;
}

/** What a failure comes down to. */
function failureOf(
  error: unknown,
  { composed, handed }: Progress,
): { fate: Fate; code: string; heard: boolean } {
  if (error instanceof MailFailure) {
    const { code, fate } = error;
    // Our own time was over while the server had it.
    if (handed && fate === 'waits') return { fate: 'unanswered', code: 'unanswered', heard: false };
    return { fate, code, heard: handed && fate !== 'unanswered' };
  }
  // Its sentence names the setting and holds nothing of its value.
  if (error instanceof SettingError)
    return { fate: composed ? 'server' : 'waits', code: error.message, heard: false };
  if (handed) return { fate: 'unanswered', code: 'unanswered', heard: false };
  // A fault of ours, which may be fixed before the last attempt.
  return { fate: 'later', code: error instanceof Error ? error.name : 'unknown', heard: false };
}

interface Way {
  transport: Transport;
  signal: AbortSignal;
  /** The moment that it is. */
  time: () => Date;
}

interface Outcome {
  state: keyof Swept;
  failure?: { fate: Fate; code: string };
}

async function sendOne(env: Env, leased: Leased, { transport, signal, time }: Way): Promise<Outcome> {
  let row = leased;
  let composed = false;
  const beforeHandOver = async () => {
    const handed = signal.aborted ? undefined : await markHandedOver(env, row, time());
    if (!handed) throw new MailFailure('late', 'waits');
    row = handed;
  };
  try {
    const message = await compose(env, row);
    composed = true;
    await until(signal, transport.send(message, { signal, beforeHandOver }));
  } catch (error) {
    const failure = failureOf(error, { composed, handed: row.handed > leased.handed });
    const state = (await markFailed(env, row, failure, time())) ?? 'waiting';
    logFault('mail', error, { mail: row.mail, failure: failure.code, state });
    return { state, failure };
  }
  await markSent(env, row.id, time());
  return { state: 'sent' };
}

interface HowToSend {
  submissionId?: string | null;
  transport?: Transport;
  limits?: Limits;
}

/**
 * Sends what is due: of one submission right after it was stored, or everything when the scheduler runs. Nothing goes
 * while all mail rests, and a failure of the server lets it rest.
 */
export async function sendDue(
  env: Env,
  now: Date,
  {
    submissionId = null,
    transport = transportOf(env),
    limits = submissionId === null ? SCHEDULED : AFTER_RESPONSE,
  }: HowToSend = {},
): Promise<Swept> {
  const swept: Swept = { sent: 0, waiting: 0, dead: 0, unanswered: 0 };
  const began = Date.now();
  const time = () => new Date(now.getTime() + Date.now() - began);
  const { all, atOnce } = await readPauses(env);
  const isPaused = (pause: { until: string } | undefined) =>
    pause !== undefined && pause.until > now.toISOString();
  if (isPaused(all) || (submissionId !== null && isPaused(atOnce))) return swept;
  if (submissionId === null) await markAbandoned(env, now);
  const end = new AbortController();
  const timer = setTimeout(() => {
    end.abort();
  }, limits.endMs);
  try {
    for (let count = 0; count < MOST_AT_ONCE && Date.now() - began <= limits.beginMs; count += 1) {
      const row = await leaseNext(env, time(), submissionId);
      if (row === undefined) break;
      const { state, failure } = await sendOne(env, row, { transport, signal: end.signal, time });
      swept[state] += 1;
      if (state === 'sent' && all && swept.sent === 1) await endRest(env);
      if (failure?.fate === 'server') {
        await restAll(env, failure.code, (all?.count ?? 0) + 1, now);
        break;
      }
      if (failure?.fate === 'unanswered' && submissionId !== null) {
        await leaveToScheduler(env, time());
        break;
      }
    }
  } finally {
    clearTimeout(timer);
  }
  return swept;
}
