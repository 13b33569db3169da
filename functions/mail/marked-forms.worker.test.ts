// Who sends very many forms must not fill the mailbox of the coordinator.
import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import { MOST_MARKED_A_DAY } from '../database/wanted-mail.ts';
import type { Env } from '../env.ts';
import { addSubmission } from '../test/submissions.ts';
import { tableRows } from '../test/post-form.ts';
import { outboxStatement } from './outbox.ts';

const edge: Env = env;
const DAY_MS = 24 * 60 * 60 * 1000;
const START = Date.parse('2026-11-23T12:00:00.000Z');
const at = (days: number) => new Date(START + days * DAY_MS);

/** A form comes in, and its mails to the coordinator with it. */
async function comes(id: string, now: Date, isMarked: boolean): Promise<void> {
  await addSubmission(id, now);
  await edge.DB.prepare('DELETE FROM outbox WHERE submission_id = ?1').bind(id).run();
  await edge.DB.prepare('UPDATE submissions SET suspect = ?2 WHERE id = ?1')
    .bind(id, isMarked ? 1 : 0)
    .run();
  const [row] = (await tableRows('submissions')).filter((one) => one['id'] === id);
  const facts = { reference: String(row?.['reference']) };
  const mail = {
    id: `${id}-9-9`,
    submissionId: id,
    recipient: 'coordinator' as const,
    mail: 'x',
    facts,
    now,
  };
  await outboxStatement({ ...edge, COORDINATOR_MAIL: 'a@example.org, b@example.org' }, [mail]).run();
}

const told = async () =>
  (await tableRows('outbox')).map(({ id }) => String(id)).filter((id) => id.includes('-9-9'));

it('of marked forms the coordinator hears so often a day at most, of others always', async () => {
  for (let place = 0; place < MOST_MARKED_A_DAY; place++) await comes(`marked-${place}`, at(0), true);
  expect(await told()).toHaveLength(2 * MOST_MARKED_A_DAY);
  await comes('one-more', at(0.9), true);
  await comes('fine', at(0.9), false);
  expect((await told()).slice(2 * MOST_MARKED_A_DAY)).toEqual(['fine-9-9', 'fine-9-9-c1']);
  await comes('next-day', at(1.1), true);
  expect(await told()).toContain('next-day-9-9');
});
