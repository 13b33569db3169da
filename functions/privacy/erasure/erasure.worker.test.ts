import { env } from 'cloudflare:workers';
import { expect, it, vi } from 'vitest';
import type { Env } from '../../env.ts';
import { hashOf } from '../keys/hash.ts';
import { personOf } from '../keys/person.ts';
import { applyEvent } from '../../requests/apply-event.ts';
import { closeBeforeMaxRetention } from '../../requests/max-retention.ts';
import { addMentor, addSubmission, current, applyTo } from '../../test/submissions.ts';
import { confirm, setMentor } from '../../availability/mentors.ts';
import { backUp } from '../../test/back-up.ts';
import { tableRows } from '../../test/post-form.ts';
import { eraseOld } from './erase.ts';
import { erasePerson, exportPerson } from './person.ts';
import { reapplyErasures } from './reapply.ts';
import { recordErasure } from './tombstones.ts';
import { numberingPlan } from '../../platform/portal.ts';

const edge: Env = env;
const DAY_MS = 24 * 60 * 60 * 1000;
const start = new Date('2026-11-23T09:00:00Z');
const after = (weeks: number, days = 0) => new Date(start.getTime() + (weeks * 7 + days) * DAY_MS);

const NONE = { submissions: 0, mentors: 0, failed: 0 };

const WITHDRAW = { event: 'withdraw', by: 'mentee' } as const;

async function withdrawn(id: string): Promise<void> {
  await applyEvent(edge, await addSubmission(id, start), WITHDRAW, start);
}
const idsLeft = async () => (await tableRows('submissions')).map(({ id }) => id);

it('a request that ended stays its 6 weeks and then goes, with its choices, links and mails', async () => {
  await withdrawn('a');
  expect(await eraseOld(edge, after(6))).toEqual({ ...NONE });
  expect(await idsLeft()).toEqual(['a']);
  expect(await eraseOld(edge, after(6, 1))).toEqual({ ...NONE, submissions: 1 });
  for (const table of ['submissions', 'choices', 'links', 'outbox']) {
    expect(await tableRows(table), table).toEqual([]);
  }
});

it.each(['withdrawn', 'closed'])('a request that is %s is erased by the same term', async (state) => {
  const submission = await addSubmission('a', start);
  const end = state === 'closed' ? ({ event: 'close', by: 'coordinator' } as const) : WITHDRAW;
  await applyEvent(edge, submission, end, start);
  expect((await current('a')).state).toBe(state);
  await eraseOld(edge, after(6));
  expect(await idsLeft()).toEqual(['a']);
  await eraseOld(edge, after(6, 1));
  expect(await idsLeft()).toEqual([]);
});

it('a pair hears that it ends before the longest term of retention erases it', async () => {
  await addMentor('amina-el-idrissi', 1, after(36));
  await addSubmission('a', start);
  const steps = [
    { event: 'ask', by: 'clock' },
    { event: 'ask', by: 'coordinator', mentorId: 'amina-el-idrissi' },
    { event: 'accept', by: 'mentor' },
  ] as const;
  for (const step of steps) await applyTo('a', step, after(36));
  expect(await closeBeforeMaxRetention(edge, after(54))).toBe(0);
  expect(await closeBeforeMaxRetention(edge, after(54, 1))).toBe(1);
  expect((await current('a')).state).toBe('closed');
  expect((await tableRows('outbox')).map(({ mail }) => mail)).toEqual(
    expect.arrayContaining(['mentor-finished', 'mentee-finished']),
  );
});

it('a request that goes on stays, until the longest term of retention', async () => {
  await addSubmission('a', start);
  await eraseOld(edge, after(59));
  expect(await idsLeft()).toEqual(['a']);
  await eraseOld(edge, after(60, 1));
  expect(await idsLeft()).toEqual([]);
});

it('the audit keeps that it was erased, and nothing that leads to a person', async () => {
  await withdrawn('a');
  await eraseOld(edge, after(7));
  const audit = await tableRows('audit');
  expect(audit.map(({ event }) => event)).toContain('erased');
  expect(JSON.stringify(audit)).not.toMatch(/sanne|merel|example\.org/i);
});

it('the audit cannot be changed, and not be emptied within a year', async () => {
  await withdrawn('a');
  await expect(env.DB.exec("UPDATE audit SET event = 'nothing'")).rejects.toThrow('append-only');
  await expect(env.DB.exec('DELETE FROM audit')).rejects.toThrow('append-only');
  const [line] = await tableRows('audit');
  const forged = env.DB.prepare(
    "INSERT OR REPLACE INTO audit (number, at, event, by) VALUES (?1, '2026-01-01', 'forged', 'mentee')",
  ).bind(line?.['number']);
  await expect(forged.run()).rejects.toThrow('append-only');
});

it('a submission that cannot be erased holds up no other', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  for (const id of ['a', 'b', 'c']) await withdrawn(id);
  await env.DB.exec(
    "CREATE TRIGGER stuck BEFORE DELETE ON submissions WHEN OLD.id = 'b' BEGIN SELECT RAISE(ABORT, 'stuck'); END",
  );
  expect(await eraseOld(edge, after(7))).toEqual({ ...NONE, submissions: 2, failed: 1 });
  await env.DB.exec('DROP TRIGGER stuck');
  expect(await eraseOld(edge, after(7))).toEqual({ ...NONE, submissions: 1 });
});

it('a backup that is put back loses again what was erased: the drill', async () => {
  await withdrawn('a');
  await addSubmission('b', start);
  const restore = await backUp('submissions', 'choices', 'links', 'outbox');
  await eraseOld(edge, after(7));
  expect(await idsLeft()).toEqual(['b']);

  await restore();
  expect((await idsLeft()).sort()).toEqual(['a', 'b']);
  expect(await reapplyErasures(edge, after(7))).toEqual({ ...NONE, submissions: 1 });
  expect(await idsLeft()).toEqual(['b']);
  for (const table of ['links', 'outbox']) {
    const left = (await tableRows(table)).map((row) => row['submission_id']);
    expect(new Set(left), table).toEqual(new Set(['b']));
  }
});

it('a backup that is put back loses again a mentor who asked to go, and not one who came back', async () => {
  const mail = 'bo@example.org';
  const set = (id: string, address: string, now: Date) => setMentor(edge, { id, address, places: 2, now });
  await set('bo', mail, start);
  await set('cas', 'cas@example.org', start);
  const restore = await backUp('mentors');
  await erasePerson(edge, mail, after(1));

  await restore();
  expect(await reapplyErasures(edge, after(1, 1))).toEqual({ ...NONE, mentors: 1 });
  expect((await tableRows('mentors')).map(({ id }) => id)).toEqual(['cas']);

  await set('bo', mail, after(2));
  await confirm(edge, 'cas', {}, after(2));
  expect(await reapplyErasures(edge, after(3))).toEqual(NONE);
});

it('the same form that is sent again after it was erased is new, and stays', async () => {
  await withdrawn('a');
  await eraseOld(edge, after(7));
  await addSubmission('a', after(7, 1));
  expect(await reapplyErasures(edge, after(7, 2))).toEqual(NONE);
  expect(await idsLeft()).toEqual(['a']);
});

it('what is kept outside the database of an erased submission is a keyed number and a moment', async () => {
  await withdrawn('a');
  await eraseOld(edge, after(7));
  expect(await edge.ERASED.get('erasures')).toBe('1');
  const keys = (await edge.ERASED.list()).keys.filter(({ name }) => name !== 'erasures');
  expect(keys).toEqual([
    {
      name: expect.stringMatching(/^[\da-f]{8}\.[\da-f]{64}$/) as string,
      expiration: expect.any(Number) as number,
      metadata: { at: after(7).toISOString() },
    },
  ]);
  expect(keys[0]!.expiration! * 1000 - Date.now()).toBeGreaterThan(39 * DAY_MS);
  expect(await edge.ERASED.get(keys[0]!.name)).toBe('');

  // Who knows the number of a submission cannot find out that it was erased: the name takes the master key.
  const MASTER_KEY = btoa('another key of thirty-two bytes!');
  await recordErasure({ ...edge, MASTER_KEY }, { table: 'submissions', id: 'a' }, after(7), 40);
  const names = (await edge.ERASED.list()).keys.map(({ name }) => name.replace(/^.*\./, ''));
  expect(new Set(names).size).toBe(3);
  expect(names).not.toContain(await hashOf('submissions a'));
});

it('nothing is erased that cannot be written down outside the database first', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await withdrawn('a');
  const down = { put: () => Promise.reject(new Error('down')) } as unknown as KVNamespace;
  expect(await eraseOld({ ...edge, ERASED: down }, after(7))).toEqual({ ...NONE, failed: 1 });
  expect(await idsLeft()).toEqual(['a']);
});

it('mails, links, counts and audit lines each go at their own term', async () => {
  const now = after(0);
  const ago = (days: number) => new Date(now.getTime() - days * DAY_MS).toISOString();
  const mail = (id: string, state: string, days: number) =>
    env.DB.prepare(
      `INSERT INTO outbox (id, mentor_id, recipient, mail, facts, created_at, state, next_at, sent_at)
       VALUES (?1, 'bo', 'mentor', 'm', '{}', ?3, ?2, ?3, ?3)`,
    ).bind(id, state, ago(days));
  const link = (hash: string, days: number) =>
    env.DB.prepare(
      "INSERT INTO links (hash, purpose, created_at, expires_at) VALUES (?1, 'availability', ?2, ?2)",
    ).bind(hash, ago(days));
  const count = (days: number) =>
    env.DB.prepare("INSERT INTO counters VALUES ('request', ?1, 1)").bind(ago(days).slice(0, 10));
  const line = (event: string, days: number) =>
    env.DB.prepare("INSERT INTO audit (at, event, by) VALUES (?1, ?2, 'clock')").bind(ago(days), event);
  await env.DB.batch([
    ...[mail('sent-13', 'sent', 13), mail('sent-15', 'sent', 15)],
    ...[mail('waiting-15', 'waiting', 15), mail('dead-419', 'dead', 419), mail('dead-421', 'dead', 421)],
    ...[link('expired-6', 6), link('expired-8', 8)],
    ...[count(8), count(9)],
    // The audit uses the time of the database, which no test can set.
    ...[line('young', 0), line('old', 4000)],
  ]);
  expect(await eraseOld(edge, now)).toEqual(NONE);
  const left = async (table: string, column: string) =>
    (await tableRows(table)).map((row) => row[column]).sort();
  expect(await left('outbox', 'id')).toEqual(['dead-419', 'sent-13', 'waiting-15']);
  expect(await left('links', 'hash')).toEqual(['expired-6']);
  expect(await left('counters', 'day')).toEqual([ago(8).slice(0, 10)]);
  expect(await left('audit', 'event')).toEqual(['young']);
});

it('one term that cannot be kept holds up no other', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await env.DB.prepare("INSERT INTO counters VALUES ('request', '2020-01-01', 1)").run();
  await withdrawn('a');
  await env.DB.exec("UPDATE outbox SET state = 'sent', sent_at = '2020-01-01'");
  await env.DB.exec("CREATE TRIGGER stuck BEFORE DELETE ON outbox BEGIN SELECT RAISE(ABORT, 'stuck'); END");
  expect(await eraseOld(edge, start)).toEqual({ ...NONE, failed: 1 });
  await env.DB.exec('DROP TRIGGER stuck');
  expect(await tableRows('counters')).toEqual([]);
});

it('hands over everything on a person, however the address is written, and nothing of others', async () => {
  await addSubmission('a', start);
  await addSubmission('b', start);
  const person = await personOf(edge, 'sanne@example.org', numberingPlan);
  await env.DB.prepare("UPDATE submissions SET person = ?1 WHERE id = 'a'").bind(person).run();
  const kept = await exportPerson(edge, ' Sanne@Example.org');
  expect(kept.submissions.map(({ submission }) => submission.id)).toEqual(['a']);
  expect(kept.submissions[0]!.submission.answers).toEqual((await current('a')).answers);
  expect(kept.mentors).toEqual([]);
});

it('hands over no reason of a mentor, and no answer that can still be taken back', async () => {
  await addSubmission('a', start, { mentors: ['bo'] });
  const person = await personOf(edge, 'sanne@example.org', numberingPlan);
  await env.DB.batch([
    env.DB.prepare('UPDATE submissions SET person = ?1').bind(person),
    env.DB.prepare("UPDATE choices SET outcome = 'declined', reason = 'no-time'"),
  ]);
  expect((await current('a')).choices[0]).toMatchObject({ reason: 'no-time' });
  const kept = JSON.stringify(await exportPerson(edge, 'sanne@example.org'));
  expect(kept).toContain('declined');
  expect(kept).not.toContain('no-time');
});

it('hands over the rest when the key of a month was destroyed', async () => {
  await addSubmission('a', start);
  await addSubmission('b', new Date('2026-12-01T09:00:00Z'));
  const person = await personOf(edge, 'sanne@example.org', numberingPlan);
  await env.DB.prepare('UPDATE submissions SET person = ?1').bind(person).run();
  const later = { ...edge, MONTH_KEYS: edge.MONTH_KEYS.replace(/^.*(?=2026-12:)/, '') };
  const kept = await exportPerson(later, 'sanne@example.org');
  expect(kept.submissions.map(({ submission }) => submission)).toMatchObject([
    { id: 'a', answers: null },
    { id: 'b', answers: { name: expect.stringContaining('Sanne') as string } },
  ]);
  expect(kept.submissions[0]!.mails).toMatchObject([
    { mail: 'received-request' },
    { mail: 'coordinator-request' },
  ]);
});

it('erases everything on a person who asks for it, also of a mentor', async () => {
  await addSubmission('a', start);
  const person = await personOf(edge, 'sanne@example.org', numberingPlan);
  await env.DB.prepare("UPDATE submissions SET person = ?1 WHERE id = 'a'").bind(person).run();
  await setMentor(edge, { id: 'bo', address: 'sanne@example.org', places: 2, now: start });
  expect((await exportPerson(edge, 'sanne@example.org')).mentors).toMatchObject([
    { id: 'bo', address: 'sanne@example.org', events: [{ event: 'mentor-set', by: 'command' }] },
  ]);
  expect(await erasePerson(edge, 'sanne@example.org', start)).toEqual({
    submissions: 1,
    mentors: 1,
    failed: 0,
  });
  expect(await tableRows('mentors')).toEqual([]);
  expect(await exportPerson(edge, 'sanne@example.org')).toEqual({ submissions: [], mentors: [] });
});
