import type { Context } from 'hono';
import type { Bindings } from '../env.ts';
import type { Acted } from './act.ts';
import { logFault } from '../platform/log-fault.ts';
import { sendDue } from '../mail/sweep.ts';

/** Tries the mails of a step right after the response went out; the scheduler retries what fails. */
export function sendAfterResponse(c: Context<Bindings>, acted: Acted, now: Date): void {
  if (acted.kind !== 'done') return;
  const sent = sendDue(c.env, now, { submissionId: acted.submission.id }).catch((error: unknown) =>
    logFault('send-after-response', error),
  );
  c.executionCtx.waitUntil(sent);
}
