import { env } from 'cloudflare:workers';
import ICAL from 'ical.js';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PAIR_SIDES, type Side } from '../../src/domain/requests/pair-question.ts';
import { TEST_COURSE_TERMS } from '../../src/domain/requests/request-terms.fixture.ts';
import { setMentor } from '../availability/mentors.ts';
import type { Env } from '../env.ts';
import { readFacts } from '../mail/facts.ts';
import { numberingPlan } from '../platform/portal.ts';
import { erasePerson, exportPerson } from '../privacy/erasure/person.ts';
import { personOf } from '../privacy/keys/person.ts';
import { tableRows } from '../test/post-form.ts';
import {
  addMentor,
  addSubmission,
  applyTo,
  courseToken,
  current,
  everything,
  followTokenOf,
  send,
  visit,
} from '../test/submissions.ts';

const edge: Env = env;
const MENTOR = 'amina-el-idrissi';
const MENTEE_MAIL = 'sanne@example.org';
const MENTOR_MAIL = 'amina@example.org';
/** A Monday; the mentor can in the evening. */
const start = new Date('2026-11-30T12:00:00Z');
const TUESDAY = { 'day-1': '2026-12-01', 'time-1': '19:00' };
const WEDNESDAY = { 'day-2': '2026-12-02', 'time-2': '19:30' };
const [ON_TUESDAY, ON_WEDNESDAY] = ['2026-12-01T18:00:00.000Z', '2026-12-02T18:30:00.000Z'];

const post = async (side: Side, fields: Record<string, string>) =>
  send('/api/course', { t: await courseToken('one', side), ...fields });
const propose = (side: Side, fields: Record<string, string> = { ...TUESDAY, ...WEDNESDAY }) =>
  post(side, { step: 'propose-moments', format: 'online', ...fields });
const pick = (side: Side, moment = ON_TUESDAY) => post(side, { step: 'pick-moment', moment });
const cancel = (side: Side) => post(side, { step: 'cancel-moment' });
const open = async (side: Side, also = '') =>
  (await visit(`/verloop/?t=${await courseToken('one', side)}${also}`)).text();
const otherOf = (side: Side): Side => (side === 'mentor' ? 'mentee' : 'mentor');
const stored = async () => (await tableRows('moments'))[0];
const mailsAbout = async () =>
  (await tableRows('outbox')).flatMap(({ mail }) => (/moment/.test(String(mail)) ? [String(mail)] : []));
/** What the calendars were told, the oldest first, of one of the two. */
const invitations = async (recipient: Side) =>
  (await tableRows('outbox'))
    .filter((row) => row['recipient'] === recipient)
    .flatMap((row) => readFacts(String(row['facts'])).invitation ?? []);
const countOf = async (event: string) =>
  (await tableRows('audit')).filter((line) => line['event'] === event).length;

beforeEach(async () => {
  vi.useFakeTimers({ now: start, toFake: ['Date'] });
  await addMentor(MENTOR, 1, start);
  await addSubmission('one', start, { mentors: [MENTOR] });
  await applyTo('one', { event: 'ask', by: 'clock' }, start);
  await applyTo('one', { event: 'accept', by: 'mentor' }, start);
});

describe.each(PAIR_SIDES)('a talk that the %s proposes', (side) => {
  const other = otherOf(side);

  it('is picked by the other with one tap, and both hear of it with the same invitation', async () => {
    expect((await propose(side)).status).toBe(303);
    expect(await mailsAbout()).toEqual([`${other}-moments`]);
    expect(await open(side)).toContain('planning.own.title');
    const page = await open(other);
    expect(page).toContain(`name="moment" type="submit" value="${ON_WEDNESDAY}"`);
    expect(page.indexOf('name="moment"'), 'it stands first').toBeLessThan(page.indexOf('class="stations"'));
    expect([await open(side), page].map((html) => /class="lead">([\w.-]+)/.exec(html)?.[1])).toEqual([
      'planning.own.lead',
      'planning.offered.lead',
    ]);
    expect((await pick(other, ON_WEDNESDAY)).status).toBe(303);
    expect(await stored()).toMatchObject({ starts_at: ON_WEDNESDAY, format: 'online', proposed: null });
    expect(await mailsAbout()).toEqual([`${other}-moments`, 'mentor-moment-set', 'mentee-moment-set']);
    const [mine] = await invitations(side);
    expect(mine).toMatchObject({ method: 'REQUEST', sequence: 0, startsAt: ON_WEDNESDAY });
    expect(await invitations(other)).toEqual([mine]);
    for (const one of PAIR_SIDES)
      expect(await open(one)).toContain('clock.moment woensdag 2 december clock.time 19 30');
  });

  it('is not picked by who proposed it, nor at a moment that was not proposed', async () => {
    await propose(side);
    const before = await everything();
    await pick(side);
    await pick(other, '2026-12-03T18:00:00.000Z');
    await pick(other, '');
    expect(await everything()).toEqual(before);
  });

  it('is proposed once and picked once, also when the buttons are tapped twice, at once or after each other', async () => {
    await Promise.all([propose(side), propose(side)]);
    expect((await propose(side)).status).toBe(303);
    await Promise.all([pick(other), pick(other, ON_WEDNESDAY)]);
    await pick(other);
    expect(await countOf('moment-propose')).toBe(1);
    expect(await countOf('moment-pick')).toBe(1);
    expect(await stored()).toMatchObject({ sequence: 0 });
  });

  it('gives way to what the other proposes in its place', async () => {
    await propose(side);
    await propose(other, { 'day-1': '2026-12-03', 'time-1': '18:00' });
    const before = await everything();
    await pick(other);
    expect(await everything()).toEqual(before);
    await pick(side, '2026-12-03T17:00:00.000Z');
    expect(await stored()).toMatchObject({ starts_at: '2026-12-03T17:00:00.000Z' });
  });
});

it('two sides that propose at the same moment leave one proposal, which only the other can pick', async () => {
  await Promise.all(PAIR_SIDES.map((side) => propose(side)));
  await Promise.all(PAIR_SIDES.map((side) => pick(side)));
  expect(await countOf('moment-pick')).toBe(1);
  expect(await invitations('mentor')).toHaveLength(1);
});

describe('what is wrong in the form', () => {
  it.each([
    [{}, 'none', 'day-1'],
    [{ 'day-1': '2026-12-01' }, 'time', 'time-1'],
    [{ 'time-2': '19:00' }, 'day', 'day-2'],
    [{ 'day-1': '2026-11-29', 'time-1': '19:00' }, 'past', 'day-1'],
    [{ 'day-1': '2027-03-01', 'time-1': '19:00' }, 'far', 'day-1'],
    [{ 'day-3': '2026-12-01', 'time-3': '23:00' }, 'night', 'time-3'],
    [{ ...TUESDAY, 'day-2': '2026-12-05', 'time-2': '19:00' }, 'off', 'time-2'],
    [{ ...TUESDAY, 'day-2': '2026-12-01', 'time-2': '19:00' }, 'double', 'day-2'],
    [{ ...TUESDAY, format: 'duif' }, 'format', 'format'],
  ])('%j is said at its field, and nothing is lost or stored', async (fields, problem, field) => {
    const before = await everything();
    const answer = await propose('mentee', fields);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain(`planning.problems.${problem}`);
    expect(html).toContain(`id="${field}-error"`);
    for (const [name, value] of Object.entries(fields))
      if (name.startsWith('day')) expect(html, name).toContain(`value="${value}"`);
    expect(/<details class="fold" open>/.test(html)).toBe(true);
    expect(html).toContain('<title>form.error ');
    expect(html.indexOf('data-error-summary'), 'it stands first').toBeLessThan(
      html.indexOf('class="stations"'),
    );
    expect(await everything()).toEqual(before);
  });

  it('says on which days the mentor can, when that is no day of a weekend', async () => {
    const html = await (await propose('mentee', { 'day-1': '2026-12-05', 'time-1': '19:00' })).text();
    expect(html).toContain('planning.problems.off Amina planning.workdays in de avond');
    expect(html).toContain('planning.can.mentee Amina planning.workdays in de avond');
  });

  it('is that somebody proposed too often today, and what was chosen stays', async () => {
    await propose('mentor');
    await env.DB.prepare(
      `INSERT INTO audit (at, submission_id, mentor_id, event, by)
       SELECT at, submission_id, mentor_id, event, by FROM audit, json_each(?1) WHERE event = 'moment-propose'`,
    )
      .bind(JSON.stringify(Array.from({ length: 20 })))
      .run();
    const answer = await propose('mentor', { 'day-1': '2026-12-03', 'time-1': '18:00' });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('planning.problems.often');
    expect(html).toContain('value="2026-12-03"');
  });
});

describe('a talk that stands', () => {
  beforeEach(async () => {
    await propose('mentor');
    await pick('mentee');
  });

  it('moves when the other picks another moment: the same talk in the calendar, with a higher number', async () => {
    await propose('mentee', { 'day-1': '2026-12-03', 'time-1': '18:00' });
    expect(await stored()).toMatchObject({ starts_at: ON_TUESDAY });
    await pick('mentor', '2026-12-03T17:00:00.000Z');
    const [first, second] = await invitations('mentee');
    expect(second).toMatchObject({ method: 'REQUEST', uid: first?.uid, sequence: 1 });
    expect(second?.startsAt).toBe('2026-12-03T17:00:00.000Z');
  });

  it('is cancelled by either side, once, and can be planned again under the same name', async () => {
    await Promise.all(PAIR_SIDES.map((side) => cancel(side)));
    await cancel('mentor');
    expect(await countOf('moment-cancel')).toBe(1);
    const [first, second] = await invitations('mentor');
    expect(second).toEqual({ ...first, method: 'CANCEL', sequence: 1 });
    expect(await open('mentee')).toContain('planning.title');
    await propose('mentee');
    await pick('mentor');
    expect((await invitations('mentor')).at(-1)).toMatchObject({ uid: first?.uid, sequence: 2 });
  });

  it('can be put in a calendar from the page, and gives the page once it was', async () => {
    const answer = await visit(`/verloop/?t=${await courseToken('one', 'mentee')}&calendar=planned`);
    expect(answer.headers.get('Content-Type')).toContain('text/calendar');
    const event = ICAL.Component.fromString(await answer.text()).getFirstSubcomponent('vevent');
    expect(event?.getFirstPropertyValue('uid')).toContain(String((await stored())?.['uid']));
    const length = Number(event && new ICAL.Event(event).duration.toSeconds());
    expect(length).toBe(TEST_COURSE_TERMS.hoursPerTalk * 60 * 60);
    vi.setSystemTime(new Date('2026-12-01T19:30:00Z'));
    expect(await open('mentee', '&calendar=planned')).toContain('<h1');
  });

  it('that was cancelled is told on both pages for a week, and no longer once another is proposed', async () => {
    const told = 'planning.cancelled';
    for (const side of PAIR_SIDES) expect(await open(side)).not.toContain(told);
    await cancel('mentor');
    for (const side of PAIR_SIDES) expect(await open(side)).toContain(told);
    vi.setSystemTime(new Date('2026-12-08T12:00:00Z'));
    for (const side of PAIR_SIDES) expect(await open(side)).not.toContain(told);
    vi.setSystemTime(start);
    await propose('mentor');
    for (const side of PAIR_SIDES) expect(await open(side)).not.toContain(told);
  });

  it('and is in the past was only planned: what a side says of it goes before it, on the page of that side', async () => {
    const leadOf = async (side: Side) =>
      /class="lead">link-pages\.course\.([\w.]+)/.exec(await open(side))?.[1];
    const AFTER = new Date('2026-12-14T12:00:00Z');
    vi.setSystemTime(AFTER);
    expect(await leadOf('mentor')).toBe('begunSo.past.mentor');
    await env.DB.prepare(
      `INSERT INTO pair_questions (submission_id, since, question, round, side, mentor_id, asked_at)
       SELECT id, since, 'talked', 1, 'mentee', mentor_id, ?1 FROM submissions`,
    )
      .bind(AFTER.toISOString())
      .run();
    await post('mentee', { question: 'talked', round: '1', step: 'not-yet' });
    expect(await leadOf('mentee')).toBe('begun.mentee');
    expect(await leadOf('mentor')).toBe('begunSo.past.mentor');
    await post('mentee', { question: 'talked', round: '1', step: 'yes', after: '1' });
    expect(await leadOf('mentee')).toBe('begunSo.talked.mentee');
  });

  it('is said where the mentee follows the request: first its day, and then that they began', async () => {
    const now = async () => {
      const html = await (await visit(`/volgen/?t=${await followTokenOf('one')}`)).text();
      return /class="lead">link-pages\.follow\.([^<]+)/.exec(html)?.[1];
    };
    expect(await now()).toBe('dated.now dinsdag 1 december');
    vi.setSystemTime(new Date('2026-12-03T12:00:00Z'));
    expect(await now()).toBe('begun.now');
    await propose('mentee', { 'day-1': '2026-12-10', 'time-1': '18:00' });
    await pick('mentor', '2026-12-10T17:00:00.000Z');
    await cancel('mentor');
    expect(await now()).toBe('begun.now');
  });

  it('is over after an hour: a later one is another talk', async () => {
    vi.setSystemTime(new Date('2026-12-01T19:01:00Z'));
    const before = await everything();
    await cancel('mentor');
    expect(await everything()).toEqual(before);
    expect(await open('mentee')).toContain('planning.title');
    await propose('mentee', { 'day-1': '2026-12-10', 'time-1': '18:00' });
    await pick('mentor', '2026-12-10T17:00:00.000Z');
    const [first, second] = await invitations('mentee');
    expect(second?.uid).not.toBe(first?.uid);
    expect(second).toMatchObject({ method: 'REQUEST', sequence: 0 });
  });

  it('is the first talk on the way of both once its hour is over, also when they plan another', async () => {
    const way = (html: string) => /<ol class="stations".*?<\/ol>/.exec(html)?.[0] ?? '';
    const talkOf = async (side: Side) => way(await open(side)).split('<li')[3];
    expect(await talkOf('mentor')).toContain('data-standing="now"');
    vi.setSystemTime(new Date('2026-12-01T19:01:00Z'));
    for (const side of PAIR_SIDES) expect(await talkOf(side)).toContain('data-standing="done"');
    await propose('mentee', { 'day-1': '2026-12-10', 'time-1': '18:00' });
    for (const side of PAIR_SIDES) expect(await talkOf(side)).toContain('data-standing="done"');
    await pick('mentor', '2026-12-10T17:00:00.000Z');
    for (const side of PAIR_SIDES) expect(await talkOf(side)).toContain('data-standing="done"');
  });

  it('that was cancelled is no talk: halfway the way leaves open whether there was one', async () => {
    await cancel('mentee');
    vi.setSystemTime(new Date('2026-12-03T12:00:00Z'));
    await applyTo('one', { event: 'halfway', by: 'clock' }, new Date());
    expect(await open('mentor')).toContain('stations.unsure');
    await post('mentor', { step: 'halfway-fine' });
    expect(await open('mentor')).not.toContain('stations.unsure');
    expect(await open('mentee')).toContain('stations.unsure');
  });

  it.each(['stop', 'finish', 'part'])('leaves both calendars with the pair, by %s', async (step) => {
    await post('mentee', { step, sure: 'yes' });
    expect(await tableRows('moments')).toEqual([]);
    for (const side of PAIR_SIDES) {
      const [first, last] = await invitations(side);
      expect(last, side).toEqual({ ...first, method: 'CANCEL', sequence: 1 });
    }
    const before = await everything();
    await propose('mentor');
    await pick('mentor');
    await cancel('mentee');
    expect(await everything()).toEqual(before);
    expect(await open('mentor')).not.toContain('planning.');
  });

  it('tells nobody of the end of a pair whose talk was', async () => {
    vi.setSystemTime(new Date('2026-12-03T12:00:00Z'));
    await post('mentee', { step: 'stop', sure: 'yes' });
    expect((await mailsAbout()).filter((mail) => mail.endsWith('ended'))).toEqual([]);
  });

  it('stands in what happened, without who proposed or cancelled it', async () => {
    await cancel('mentor');
    const html = await (await visit(`/volgen/?t=${await followTokenOf('one')}`)).text();
    for (const told of ['moment-pick', 'moment-cancel']) expect(html).toContain(`follow.history.${told}`);
    expect(html).not.toContain('moment-propose');
  });
});

describe('the rights of a person', () => {
  beforeEach(async () => {
    await setMentor(edge, { id: MENTOR, address: MENTOR_MAIL, places: 1, now: start });
    const person = await personOf(edge, MENTEE_MAIL, numberingPlan);
    await env.DB.prepare('UPDATE submissions SET person = ?1').bind(person).run();
    await propose('mentor');
    await pick('mentee');
  });

  it('give both sides what they planned', async () => {
    for (const reach of [MENTEE_MAIL, MENTOR_MAIL])
      expect(JSON.stringify(await exportPerson(edge, reach)), reach).toContain(ON_TUESDAY);
  });

  it('erase a mentee with what was planned, and the calendar of the mentor loses it', async () => {
    await erasePerson(edge, MENTEE_MAIL, new Date());
    expect(await tableRows('moments')).toEqual([]);
    expect(await invitations('mentee')).toEqual([]);
    expect(await invitations('mentor')).toMatchObject([
      { method: 'CANCEL', sequence: 1, startsAt: ON_TUESDAY },
    ]);
  });

  it('erase a mentor, who gets no mail any more, and the calendar of the mentee loses it', async () => {
    await erasePerson(edge, MENTOR_MAIL, new Date());
    expect((await current('one')).state).toBe('closed');
    expect(await tableRows('moments')).toEqual([]);
    expect(await invitations('mentor')).toEqual([]);
    expect((await invitations('mentee')).at(-1)).toMatchObject({ method: 'CANCEL', sequence: 1 });
  });
});

describe('the database refuses', () => {
  const change = (columns: string) => env.DB.prepare(`UPDATE moments SET ${columns}`).run();

  it('a moment that was not proposed, and an invitation without the next number', async () => {
    await propose('mentor');
    await expect(change("starts_at = '2027', format = 'online', sequence = 0")).rejects.toThrow('impossible');
    await pick('mentee');
    await expect(change('starts_at = NULL, format = NULL')).rejects.toThrow('impossible');
    await expect(change('sequence = 7')).rejects.toThrow('impossible');
  });

  it('anything planned where there is no such pair', async () => {
    await propose('mentor');
    const { since } = await current('one');
    await applyTo('one', { event: 'stop', by: 'mentee' }, new Date());
    const insert = env.DB.prepare(
      "INSERT INTO moments (submission_id, since, mentor_id, uid) VALUES ('one', ?1, ?2, 'u')",
    );
    await expect(insert.bind(since, MENTOR).run()).rejects.toThrow('no such pair');
  });
});
