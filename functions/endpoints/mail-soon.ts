import type { Context } from 'hono';
import type { Bindings } from '../env.ts';
import { sendDue } from '../mail/sweep.ts';

/** Tries the mails of a submission right after the answer went out; what fails here, the clock does. */
export function mailSoon(c: Context<Bindings>, submissionId: string, now: Date): void {
  const sent = sendDue(c.env, now, { submissionId }).catch((error: unknown) => {
    console.error(
      JSON.stringify({ at: 'mail-soon', error: error instanceof Error ? error.name : 'unknown' }),
    );
  });
  c.executionCtx.waitUntil(sent);
}
