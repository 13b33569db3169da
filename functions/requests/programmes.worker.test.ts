import { applyD1Migrations } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { fromAnswer } from '../../src/domain/availability/availability-answer.ts';
import { keptAt, roomCache } from '../availability/availability.ts';
import type { Env } from '../env.ts';
import type { Transport } from '../mail/message.ts';
import { sendDue } from '../mail/sweep.ts';
import { everyMinute } from '../schedule.ts';
import { formOf, post, RIGHT, tableRows } from '../test/post-form.ts';
import {
  addMentor,
  addSubmission,
  answerToken,
  applyTo,
  courseToken,
  current,
  followTokenOf,
  visit,
} from '../test/submissions.ts';
import { applyEvent } from './apply-event.ts';
import { placeInProgrammes } from './place-in-programmes.ts';

const edge: Env = env;
const OWN = 'amina-el-idrissi';
const SECOND = 'jeroen-de-vries';
const ELSEWHERE = 'lotte-praktijk';
const PAUSED = 'dirk-dicht';
const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

let now: Date;
beforeEach(() => {
  now = new Date();
});

const programmes = async (): Promise<Record<string, unknown>> => {
  const rows = await tableRows('submissions');
  return Object.fromEntries(rows.map(({ id, programme }) => [String(id), programme] as const));
};
const send = (fields: object) => post(formOf({ ...RIGHT, ...fields }), { Accept: 'application/json' });

describe('a form that comes in', () => {
  it('is of the programme of its mentors, and of none when it asks for none', async () => {
    await send({});
    await send({ mentor1: ELSEWHERE, mentor2: '', question: 'Hoe begin ik hieraan?' });
    const message = { message: 'Hallo daar', reach: 'phone', phone: '06 12345678', name: 'Sanne' };
    await post(formOf(message), {}, 'https://example.com/api/messages');
    expect(Object.values(await programmes()).sort()).toEqual(['none', 'praktijken', 'thuiszorg']);
  });

  it.each([
    ['mentors of two programmes', { mentor2: ELSEWHERE }, 'mentors.programmes'],
    ['a mentor of a programme that is paused', { mentor1: PAUSED, mentor2: '' }, 'mentors.paused'],
  ])(
    'with %s is refused in a sentence of its own, also when the mentors have room',
    async (_, mentors, key) => {
      for (const id of [RIGHT.mentor1, ELSEWHERE, PAUSED]) await addMentor(id, 2, now);
      const answer = await send(mentors);
      expect(answer.status).toBe(422);
      expect(await answer.json()).toEqual({ errors: [{ field: 'mentors', key }] });
      expect(await tableRows('submissions')).toEqual([]);
    },
  );
});

describe('what was stored before programmes were', () => {
  const old = (id: string, mentors: string[], form = 'request') => addSubmission(id, now, { mentors, form });
  const forget = () => edge.DB.prepare('UPDATE submissions SET programme = NULL').run();

  it('gets the programme of its first mentor that is known within a minute, once', async () => {
    await old('own', [OWN, SECOND]);
    await old('elsewhere', [ELSEWHERE]);
    await old('gone', ['somebody-who-left']);
    await old('half', ['somebody-who-left', ELSEWHERE]);
    await old('message', [], 'message');
    await forget();
    await everyMinute(edge, now);
    const placed = {
      ...{ own: 'thuiszorg', elsewhere: 'praktijken', gone: 'none', half: 'praktijken', message: 'none' },
    };
    expect(await programmes()).toEqual(placed);
    await edge.DB.prepare("UPDATE submissions SET programme = 'praktijken' WHERE id = 'own'").run();
    await placeInProgrammes(edge);
    expect(await programmes()).toEqual({ ...placed, own: 'praktijken' });
  });

  it('stays as it is when the column comes', async () => {
    await old('own', [OWN]);
    const before = await tableRows('submissions');
    await edge.DB.batch([
      edge.DB.prepare('DROP INDEX submissions_without_programme'),
      edge.DB.prepare('ALTER TABLE submissions DROP COLUMN programme'),
      edge.DB.prepare("DELETE FROM d1_migrations WHERE name = '0013_programmes.sql'"),
    ]);
    await applyD1Migrations(edge.DB, env.MIGRATIONS);
    expect(await tableRows('submissions')).toEqual(before.map((row) => ({ ...row, programme: null })));
  });
});

it('the next choice is a mentor of the same programme, whatever the list says', async () => {
  for (const id of [OWN, ELSEWHERE, SECOND]) await addMentor(id, 1, now);
  await addSubmission('one', now, { mentors: [OWN, ELSEWHERE, SECOND] });
  await applyTo('one', { event: 'ask', by: 'clock' }, now);
  await applyTo('one', { event: 'decline', by: 'mentor' }, now);
  expect(await current('one')).toMatchObject({ state: 'asked', mentorId: SECOND });
});

describe('a pair', () => {
  const pair = async (mentor: string, programme: string) => {
    await addMentor(mentor, 1, now);
    await addSubmission('one', now, { mentors: [mentor], programme });
    await applyTo('one', { event: 'ask', by: 'clock' }, now);
    return applyTo('one', { event: 'accept', by: 'mentor' }, now);
  };
  const weeksTo = (at: string | null) => Math.round((Date.parse(at ?? '') - now.getTime()) / WEEK_MS);

  it('is asked halfway in the week of the rhythm of its programme', async () => {
    const { dueEvent, dueAt } = await pair(OWN, 'thuiszorg');
    expect([dueEvent, weeksTo(dueAt)]).toEqual(['halfway', 12]);
  });

  it('of a rhythm without a halfway check is asked to close at once, in its own week', async () => {
    const { dueEvent, dueAt } = await pair(ELSEWHERE, 'praktijken');
    expect([dueEvent, weeksTo(dueAt)]).toEqual(['closing', 8]);
    const [link] = (await tableRows('links')).filter(({ purpose }) => purpose === 'course');
    expect(weeksTo(String(link?.['expires_at']))).toBeGreaterThanOrEqual(14);
  });

  it.each([
    ['thuiszorg', OWN],
    ['praktijken', ELSEWHERE],
  ])('of the programme %s reads its coordinator and rhythm on every page', async (programme, mentor) => {
    await addMentor(mentor, 1, now);
    await addSubmission('one', now, { mentors: [mentor], programme });
    await applyTo('one', { event: 'ask', by: 'clock' }, now);
    const answer = `/antwoord/?t=${await answerToken('one')}`;
    const pages = [answer, `/volgen/?t=${await followTokenOf('one')}`];
    const shown = async (path: string) => {
      const html = await (await visit(path)).text();
      expect(html, path).toContain(`link-pages.programme.coordinator Coördinator van ${programme}`);
      expect(html, path).toContain(`link-pages.programme.rhythm ritme van ${programme}`);
    };
    for (const path of pages) await shown(path);
    await applyTo('one', { event: 'accept', by: 'mentor' }, now);
    await shown(`/verloop/?t=${await courseToken('one', 'mentee')}`);
  });
});

it('mail for the coordinator goes to the addresses of the programme, and of another to the usual one', async () => {
  const settings: Env = { ...edge, COORDINATOR_MAIL_PRAKTIJKEN: 'p@example.org, q@example.org' };
  const to: string[] = [];
  const transport: Transport = {
    send: (mail) => {
      to.push(mail.to);
      return Promise.resolve();
    },
  };
  // Nobody can be asked, so that the coordinator helps at once.
  for (const [id, mentor, programme] of [
    ['one', ELSEWHERE, 'praktijken'],
    ['two', OWN, 'thuiszorg'],
  ] as const) {
    await addSubmission(id, now, { mentors: [mentor], programme });
    await edge.DB.prepare('DELETE FROM outbox').run();
    const submission = await current(id);
    await applyEvent(settings, submission, { event: 'ask', by: 'clock' }, now);
    to.length = 0;
    await sendDue(settings, now, { transport });
    const own = programme === 'praktijken' ? ['p@example.org', 'q@example.org'] : ['coordinator@example.org'];
    expect(to.filter((address) => address !== 'sanne@example.org').sort()).toEqual(own);
  }
});

it('nobody of a programme that is paused is shown as having room', async () => {
  for (const id of [OWN, PAUSED]) await addMentor(id, 2, now);
  await (await roomCache()).delete(keptAt('https://example.com/'));
  const live = fromAnswer(await (await visit('/api/availability')).json());
  expect([live[OWN]?.open, live[PAUSED]?.open]).toEqual([true, false]);
});
