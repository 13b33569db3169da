import { env } from 'cloudflare:workers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { whoCanBeAsked } from '../availability/can-be-asked.ts';
import type { Env } from '../env.ts';
import { erasePerson } from '../privacy/erasure/person.ts';
import { everyMinute } from '../schedule.ts';
import { tableRows } from '../test/post-form.ts';
import {
  addMentor,
  addSubmission,
  answerToken,
  applyTo,
  courseToken,
  current,
  everything,
  followTokenOf,
  send,
  visit,
} from '../test/submissions.ts';
import { applyEvent } from './apply-event.ts';
import { settleAnswers } from './scheduler.ts';

const edge: Env = env;
const MENTOR = 'amina-el-idrissi';
const OTHER = 'jeroen-de-vries';
const MINUTE_MS = 60 * 1000;

const start = new Date();
const after = (minutes: number) => new Date(start.getTime() + minutes * MINUTE_MS);

/** What the scheduler does so many minutes after the answer. */
const runAfter = async (minutes: number) => {
  vi.setSystemTime(after(minutes));
  await everyMinute(edge, after(minutes));
};
const open = async (token: string, note = '') => (await visit(`/antwoord/?t=${token}${note}`)).text();
const answer = (token: string, event: string, reason = 'no-time') =>
  send('/api/answers', { t: token, sure: 'yes', answer: event, reason });
const takeBack = (token: string) => send('/api/answers', { t: token, 'take-back': 'yes' });
const headingOf = (html: string) => /<h1[^>]*>([^<]*)</.exec(html)?.[1];
const mails = async () => (await tableRows('outbox')).map(({ mail }) => mail).sort();
const standing = async (id = 'one') => {
  const { state, mentorId, since, dueAt, dueEvent, choices } = await current(id);
  return { state, mentorId, since, dueAt, dueEvent, choices };
};

let token = '';
beforeEach(async () => {
  vi.useFakeTimers({ now: start, toFake: ['Date'] });
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await addMentor(MENTOR, 1, start);
  await addMentor(OTHER, 2, start);
  await addSubmission('one', start, { mentors: [MENTOR, OTHER] });
  await applyTo('one', { event: 'ask', by: 'clock' }, start);
  token = await answerToken('one');
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe.each(['accept', 'want-talk', 'decline', 'full'])('the answer "%s"', (event) => {
  it('tells nobody anything within the hour, neither by mail nor on the page of the mentee', async () => {
    const [before, told] = [await standing(), await mails()];
    const followed = await (await visit(`/volgen/?t=${await followTokenOf('one')}`)).text();
    await answer(token, event);
    await runAfter(59);
    expect(await standing()).toEqual(before);
    expect(await mails()).toEqual(told);
    expect(await (await visit(`/volgen/?t=${await followTokenOf('one')}`)).text()).toBe(followed);
    const html = await open(token);
    expect(headingOf(html)).toContain(`link-pages.answer.held.${event}.title`);
    expect(html).toContain('name="take-back"');
    expect(html).not.toContain('sanne@example.org');
  });

  it('counts after the hour, with the mails of always', async () => {
    const told = await mails();
    await answer(token, event);
    await runAfter(61);
    expect((await current('one')).held).toBeNull();
    expect((await mails()).length).toBeGreaterThan(told.length);
    const last = (await tableRows('audit')).at(-1);
    expect(last).toMatchObject({ event, by: 'mentor' });
    const before = await everything();
    await settleAnswers(edge, after(90));
    expect(await everything()).toEqual(before);
  });

  it('that is taken back leaves everything as it was, and mails nobody, also after the hour', async () => {
    const [before, told] = [await standing(), await mails()];
    await answer(token, event);
    const answered = await takeBack(token);
    expect(answered.headers.get('Location')).toBe(`/antwoord/?t=${token}&answer=taken-back`);
    await runAfter(61);
    expect(await standing()).toEqual(before);
    expect(await mails()).toEqual(told);
    const html = await open(token, '&answer=taken-back');
    expect(headingOf(html)).toContain('link-pages.answer.asked.title');
    expect(html).toContain('link-pages.answer.takenBack');
    await answer(token, 'decline');
    expect((await current('one')).held).toMatchObject({ answer: 'decline', reason: 'no-time' });
  });

  it('cannot be taken back after the hour, and the page says so, before and after the scheduler came', async () => {
    await answer(token, event);
    vi.setSystemTime(after(60));
    const waiting = await open(token);
    expect(waiting).toContain('link-pages.answer.held.over');
    expect(waiting).not.toContain('name="take-back"');
    const late = await takeBack(token);
    expect(late.headers.get('Location')).toBe(`/antwoord/?t=${token}&answer=too-late`);
    await runAfter(61);
    const before = await everything();
    expect((await takeBack(token)).headers.get('Location')).toContain('too-late');
    expect(await everything()).toEqual(before);
    expect(await open(token, '&answer=too-late')).toContain('link-pages.answer.tooLate');
  });

  it('ends with the request that the mentee withdraws within the hour', async () => {
    await answer(token, event);
    await applyTo('one', { event: 'withdraw', by: 'mentee' }, after(30));
    await runAfter(61);
    expect(await current('one')).toMatchObject({ state: 'withdrawn', held: null });
    expect(headingOf(await open(token))).toBe('link-pages.answer.withdrawn.title');
  });

  it('keeps its term: it counts when the turn ends within the hour', async () => {
    await env.DB.prepare("UPDATE submissions SET due_at = ?1, due_event = 'no-answer'")
      .bind(after(20).toISOString())
      .run();
    await answer(token, event);
    await runAfter(30);
    expect((await current('one')).held).toMatchObject({ answer: event });
    await runAfter(61);
    expect((await tableRows('audit')).map((line) => line['event'])).not.toContain('no-answer');
    expect((await tableRows('audit')).at(-1)).toMatchObject({ event });
  });
});

it('who takes an answer back when the turn is over has an hour for another', async () => {
  await env.DB.prepare("UPDATE submissions SET due_at = ?1, due_event = 'no-answer'")
    .bind(after(20).toISOString())
    .run();
  await answer(token, 'decline');
  vi.setSystemTime(after(30));
  await takeBack(token);
  await runAfter(89);
  expect(await current('one')).toMatchObject({ state: 'asked', mentorId: MENTOR });
  await runAfter(91);
  expect(await current('one')).toMatchObject({ state: 'asked', mentorId: OTHER });
});

it('the second press on the button is no second thing, also at the same moment', async () => {
  await answer(token, 'accept');
  const both = await Promise.all([takeBack(token), takeBack(token)]);
  expect(both.map((one) => one.headers.get('Location'))).toEqual(
    Array.from({ length: 2 }, () => `/antwoord/?t=${token}&answer=taken-back`),
  );
  expect((await tableRows('audit')).filter(({ event }) => event === 'take-back')).toHaveLength(1);
});

it('of taking back and the clock at the same moment one wins, and the other does nothing', async () => {
  await answer(token, 'decline');
  const before = await current('one');
  await Promise.all([
    applyEvent(edge, before, { event: 'take-back', by: 'mentor' }, after(59)),
    applyEvent(edge, before, { event: 'decline', by: 'mentor', held: before.held! }, after(60)),
  ]);
  const events = (await tableRows('audit')).map(({ event }) => event);
  expect(['take-back', 'decline'].filter((event) => events.includes(event))).toHaveLength(1);
});

it('an answer that was taken back does not count because another of the same kind was given after it', async () => {
  await answer(token, 'decline');
  const first = await current('one');
  await takeBack(token);
  vi.setSystemTime(after(50));
  await answer(token, 'decline');
  const result = await applyEvent(
    edge,
    first,
    { event: 'decline', by: 'mentor', held: first.held! },
    after(61),
  );
  expect(result.kind).toBe('impossible');
  expect((await current('one')).held).toMatchObject({ until: after(110).toISOString() });
});

describe('a yes within the hour', () => {
  it('holds its place: no other yes gets it, and nobody else is asked for it', async () => {
    await addSubmission('two', start, { mentors: [MENTOR] });
    await applyTo('two', { event: 'ask', by: 'clock' }, start);
    const other = await answerToken('two');
    await answer(token, 'accept');
    expect((await whoCanBeAsked(edge, [MENTOR], 10, start)).get(MENTOR)).toBe('full');
    expect((await answer(other, 'accept')).status).toBe(409);
    await takeBack(token);
    expect((await answer(other, 'accept')).status).toBe(303);
  });

  it('counts for a mentor who takes fewer places meanwhile, or says to be full for somebody else', async () => {
    await addSubmission('two', start, { mentors: [MENTOR] });
    await applyTo('two', { event: 'ask', by: 'clock' }, start);
    await answer(token, 'accept');
    await answer(await answerToken('two'), 'full');
    await env.DB.prepare('UPDATE mentors SET places = 0 WHERE id = ?1').bind(MENTOR).run();
    await runAfter(61);
    expect((await current('one')).state).toBe('accepted');
    expect((await tableRows('mentors')).find(({ id }) => id === MENTOR)).toMatchObject({ places: 1 });
  });
});

it('nobody new is asked of a mentor who just said to be full, until that is taken back', async () => {
  await env.DB.prepare('UPDATE mentors SET places = 5 WHERE id = ?1').bind(MENTOR).run();
  await answer(token, 'full');
  const can = async () => (await whoCanBeAsked(edge, [MENTOR], 10, start)).get(MENTOR);
  expect(await can()).toBe('busy');
  await takeBack(token);
  expect(await can()).toBe('yes');
});

it('an answer within the hour goes with the mentor who is erased, and the next is asked', async () => {
  await answer(token, 'accept');
  await env.DB.prepare("UPDATE mentors SET person = 'gone' WHERE id = ?1").bind(MENTOR).run();
  await env.DB.prepare('DELETE FROM mentors WHERE id = ?1').bind(MENTOR).run();
  await runAfter(10);
  expect(await current('one')).toMatchObject({ state: 'asked', mentorId: OTHER, held: null });
});

it('a mentee who is erased within the hour leaves nothing of the answer', async () => {
  await answer(token, 'accept');
  const { personOf } = await import('../privacy/keys/person.ts');
  const { numberingPlan } = await import('../platform/portal.ts');
  await env.DB.prepare("UPDATE submissions SET person = ?1 WHERE id = 'one'")
    .bind(await personOf(edge, 'sanne@example.org', numberingPlan))
    .run();
  await erasePerson(edge, 'sanne@example.org', after(10));
  await runAfter(61);
  expect(await tableRows('submissions')).toEqual([]);
  expect(await mails()).toEqual(['mentor-withdrawn']);
});

describe('the database refuses', () => {
  const set = (columns: string) => env.DB.prepare(`UPDATE submissions SET ${columns} WHERE id = 'one'`).run();
  const held = `held_answer = 'accept', held_until = '${after(60).toISOString()}'`;

  it.each([
    [
      'an answer that goes over to another turn',
      `version = 3, ${held}, mentor_id = '${OTHER}'`,
      'impossible transition',
    ],
    ['an answer without a turn', `version = 3, ${held}, state = 'coordinator'`, 'impossible transition'],
    ['an answer without another version', held, 'changed meanwhile'],
    ['an answer without an end', "version = 3, held_answer = 'accept'", 'CHECK'],
    ['an answer that nobody can give', "version = 3, held_answer = 'close', held_until = '2026'", 'CHECK'],
    ['a reason without an answer', "version = 3, held_reason = 'no-time'", 'CHECK'],
  ])('%s', async (_, columns, why) => expect(set(columns)).rejects.toThrow(why));
});

it('who said yes finds the page of the pair on the page of that answer, as long as its link works', async () => {
  await answer(token, 'accept');
  await runAfter(61);
  const course = `/verloop/?t=${await courseToken('one', 'mentor')}`;
  expect(await open(token)).toContain(`href="${course}"`);
  expect(headingOf(await (await visit(course)).text())).toBe('link-pages.course.begun.title');
  await env.DB.prepare(
    "UPDATE links SET expires_at = '2020-01-01T00:00:00.000Z' WHERE purpose = 'course'",
  ).run();
  expect(await open(token)).not.toContain('/verloop/');
});
