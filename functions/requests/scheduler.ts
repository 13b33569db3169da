import { object, string } from 'valibot';
import { type Event, isEvent } from '../../src/domain/requests/state.ts';
import { localDay, momentAt, plusDays } from '../../src/domain/calendar/local-day.ts';
import type { Env } from '../env.ts';
import { readSubmission, type Submission } from '../database/submission.ts';
import { idRow, rowsAs } from '../database/rows.ts';
import { readSiteConfig } from '../platform/site-config.ts';
import { applyEvent } from './apply-event.ts';
import { stepEach } from './step-each.ts';
import { timeZone } from '../platform/portal.ts';

/** Steps per run, to stay within the 1,000 queries that D1 allows in one; the next run continues a minute later. */
const MOST_AT_ONCE = 20;

const dueRow = object({ id: string(), due_event: string() });
const waitingRow = object({ id: string(), mentor_id: string() });

const AGAIN_MS = 15 * 60 * 1000;

/** Whether it is still due: another run, or a person, may have acted since the list was made. */
const isDue = ({ dueAt, dueEvent, held }: Submission, event: Event, now: Date): boolean =>
  held === null && dueEvent === event && dueAt !== null && dueAt <= now.toISOString();

/** Lets the answers count that can no longer be taken back. Returns how many failed. */
export async function settleAnswers(env: Env, now: Date): Promise<number> {
  // In random order, so that rows that always fail cannot keep the others out.
  const found = await env.DB.prepare(
    'SELECT id FROM submissions WHERE held_until <= ?1 ORDER BY random() LIMIT ?2',
  )
    .bind(now.toISOString(), MOST_AT_ONCE)
    .all();
  return stepEach(rowsAs(idRow, found), async ({ id }) => {
    const submission = await readSubmission(env, id);
    if (!submission?.held) return;
    const { held } = submission;
    const reason = held.reason ?? undefined;
    await applyEvent(
      env,
      submission,
      { event: held.answer, by: 'mentor', held, ...(reason && { reason }) },
      now,
    );
  });
}

/** Does what is due: reminders, the next choice, the halfway check. Returns how many steps failed. */
export async function runDue(env: Env, now: Date): Promise<number> {
  const found = await env.DB.prepare(
    'SELECT id, due_event FROM submissions WHERE due_at <= ?1 AND held_until IS NULL ORDER BY due_at LIMIT ?2',
  )
    .bind(now.toISOString(), MOST_AT_ONCE)
    .all();
  // Otherwise twenty rows whose key is gone would be the oldest in every run and block it.
  const later = ({ id }: { id: string }) =>
    env.DB.prepare('UPDATE submissions SET due_at = ?3 WHERE id = ?1 AND due_at <= ?2')
      .bind(id, now.toISOString(), new Date(now.getTime() + AGAIN_MS).toISOString())
      .run();
  return stepEach(
    rowsAs(dueRow, found),
    async ({ id, due_event: event }) => {
      const submission = await readSubmission(env, id);
      if (!submission || !isEvent(event) || !isDue(submission, event, now)) return;
      await applyEvent(env, submission, { event, by: 'clock' }, now);
    },
    later,
  );
}

/**
 * Offers a free place to whoever waits longest, for every mentor who confirmed recently and has a place that is not
 * being offered yet.
 */
export async function offerPlaces(env: Env, now: Date): Promise<number> {
  const { availability } = await readSiteConfig(env);
  const today = localDay(now, timeZone);
  const oldest = momentAt(plusDays(today, -7 * availability.notOfferedAfterWeeks), 0, timeZone);
  // In random order, so that rows that always fail cannot keep the others out.
  const found = await env.DB.prepare(
    `SELECT id, mentor_id FROM (
       SELECT s.id, s.mentor_id,
         row_number() OVER (PARTITION BY s.mentor_id ORDER BY s.since) AS place,
         m.places - (SELECT count(*) FROM submissions t
           WHERE t.mentor_id = s.mentor_id AND t.state IN ('accepted', 'asked', 'talk')) AS free
       FROM submissions s JOIN mentors m ON m.id = s.mentor_id
       WHERE s.state = 'waiting' AND (m.paused_until IS NULL OR m.paused_until <= ?1) AND m.confirmed_at >= ?2
     ) WHERE place <= free ORDER BY random() LIMIT ?3`,
  )
    .bind(today, oldest.toISOString(), MOST_AT_ONCE)
    .all();
  return stepEach(rowsAs(waitingRow, found), async ({ id, mentor_id: mentorId }) => {
    const submission = await readSubmission(env, id);
    if (submission) await applyEvent(env, submission, { event: 'place-free', by: 'clock', mentorId }, now);
  });
}
