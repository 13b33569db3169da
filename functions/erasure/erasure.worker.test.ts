import { env } from 'cloudflare:workers';
import { expect, it, vi } from 'vitest';
import type { Env } from '../env.ts';
import { personOf } from '../keys/person.ts';
import { seal } from '../keys/seal.ts';
import { act } from '../life/act.ts';
import { addSubmission, current } from '../test/life.ts';
import { rowsOf } from '../test/requests.ts';
import { eraseOld } from './erase.ts';
import { erasePerson, exportPerson } from './person.ts';
import { reapplyErasures } from './reapply.ts';

const edge: Env = env;
const start = new Date('2026-11-23T09:00:00Z');
const after = (weeks: number, days = 0) =>
  new Date(start.getTime() + (weeks * 7 + days) * 24 * 60 * 60 * 1000);

async function withdrawn(id: string): Promise<void> {
  const submission = await addSubmission(id, start);
  await act(edge, submission, { event: 'withdraw', by: 'mentee' }, start);
}
const idsLeft = async () => (await rowsOf('submissions')).map(({ id }) => id);

it('a request that ended stays its 6 weeks and then goes, with its choices, links and mails', async () => {
  await withdrawn('a');
  expect(await eraseOld(edge, after(6))).toEqual({ submissions: 0, failed: 0 });
  expect(await idsLeft()).toEqual(['a']);
  expect(await eraseOld(edge, after(6, 1))).toEqual({ submissions: 1, failed: 0 });
  for (const table of ['submissions', 'choices', 'links', 'outbox']) {
    expect(await rowsOf(table), table).toEqual([]);
  }
});

it('a request that goes on stays, until the ceiling', async () => {
  await addSubmission('a', start);
  await eraseOld(edge, after(59));
  expect(await idsLeft()).toEqual(['a']);
  await eraseOld(edge, after(60, 1));
  expect(await idsLeft()).toEqual([]);
});

it('the audit keeps that it was erased, and nothing that leads to a person', async () => {
  await withdrawn('a');
  await eraseOld(edge, after(7));
  const audit = await rowsOf('audit');
  expect(audit.map(({ event }) => event)).toContain('erased');
  expect(JSON.stringify(audit)).not.toMatch(/sanne|merel|example\.org/i);
});

it('the audit cannot be changed, and not be emptied within a year', async () => {
  await withdrawn('a');
  await expect(env.DB.exec("UPDATE audit SET event = 'nothing'")).rejects.toThrow('append-only');
  await expect(env.DB.exec('DELETE FROM audit')).rejects.toThrow('append-only');
});

it('a submission that cannot be erased holds up no other', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  for (const id of ['a', 'b', 'c']) await withdrawn(id);
  await env.DB.exec(
    "CREATE TRIGGER stuck BEFORE DELETE ON submissions WHEN OLD.id = 'b' BEGIN SELECT RAISE(ABORT, 'stuck'); END",
  );
  expect(await eraseOld(edge, after(7))).toEqual({ submissions: 2, failed: 1 });
  await env.DB.exec('DROP TRIGGER stuck');
  expect(await eraseOld(edge, after(7))).toEqual({ submissions: 1, failed: 0 });
});

it('a backup that is put back loses again what was erased: the drill', async () => {
  await withdrawn('a');
  await addSubmission('b', start);
  const tables = ['submissions', 'choices'] as const;
  const backup = await Promise.all(tables.map((table) => rowsOf(table)));
  await eraseOld(edge, after(7));
  expect(await idsLeft()).toEqual(['b']);

  await env.DB.exec('DELETE FROM submissions');
  for (const [place, rows] of backup.entries()) {
    for (const row of rows) {
      const columns = Object.keys(row);
      await env.DB.prepare(
        `INSERT INTO ${tables[place]!} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      )
        .bind(...Object.values(row))
        .run();
    }
  }
  expect((await idsLeft()).sort()).toEqual(['a', 'b']);

  expect(await reapplyErasures(edge, after(7))).toEqual({ submissions: 1, failed: 0 });
  expect(await idsLeft()).toEqual(['b']);
});

it('what is kept outside the database of an erased submission is a keyed number and a day', async () => {
  await withdrawn('a');
  await eraseOld(edge, after(7));
  const { keys } = await edge.ERASED.list();
  expect(keys).toHaveLength(1);
  expect(keys[0]!.name).toMatch(/^[\da-f]{64}$/);
  expect(await edge.ERASED.get(keys[0]!.name)).toBe(after(7).toISOString().slice(0, 10));
});

it('hands over everything on a person, however the address is written, and nothing of others', async () => {
  await addSubmission('a', start);
  await addSubmission('b', start);
  const person = await personOf(edge, 'sanne@example.org');
  await env.DB.prepare("UPDATE submissions SET person = ?1 WHERE id = 'a'").bind(person).run();
  const kept = await exportPerson(edge, ' Sanne@Example.org');
  expect(kept.submissions.map(({ submission }) => submission.id)).toEqual(['a']);
  expect(kept.submissions[0]!.submission.answers).toEqual((await current('a')).answers);
  expect(kept.mentors).toEqual([]);
});

it('erases everything on a person who asks for it, also of a mentor', async () => {
  await addSubmission('a', start);
  const person = await personOf(edge, 'sanne@example.org');
  await env.DB.prepare("UPDATE submissions SET person = ?1 WHERE id = 'a'").bind(person).run();
  const address = await seal(
    edge,
    { table: 'mentors', row: 'bo', column: 'address' },
    'sanne@example.org',
    start,
  );
  await env.DB.prepare(
    "INSERT INTO mentors (id, address, person, places, confirmed_at) VALUES ('bo', ?1, ?2, 2, ?3)",
  )
    .bind(address, person, start.toISOString())
    .run();
  expect((await exportPerson(edge, 'sanne@example.org')).mentors).toMatchObject([
    { id: 'bo', address: 'sanne@example.org' },
  ]);
  expect(await erasePerson(edge, 'sanne@example.org', start)).toEqual({
    submissions: 1,
    failed: 0,
    mentors: 1,
  });
  expect(await rowsOf('mentors')).toEqual([]);
  expect(await exportPerson(edge, 'sanne@example.org')).toEqual({ submissions: [], mentors: [] });
});
