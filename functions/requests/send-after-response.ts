import type { Context } from 'hono';
import type { Bindings } from '../env.ts';
import type { TransitionResult } from './apply-event.ts';
import { logFault } from '../log-fault.ts';
import { sendDue } from '../mail/sweep.ts';

/** Tries the mails of a step right after the response went out; the scheduler retries what fails. */
export function sendAfterResponse(c: Context<Bindings>, result: TransitionResult, now: Date): void {
  if (result.kind !== 'done') return;
  const sent = sendDue(c.env, now, { submissionId: result.submission.id }).catch((error: unknown) =>
    logFault('send-after-response', error),
  );
  c.executionCtx.waitUntil(sent);
}
