import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { PAIR_SIDES, type Side } from '../../src/domain/requests/pair-question.ts';
import { setMentor } from '../availability/mentors.ts';
import type { Env } from '../env.ts';
import { exportPerson, erasePerson } from '../privacy/erasure/person.ts';
import { personOf } from '../privacy/keys/person.ts';
import { numberingPlan } from '../platform/portal.ts';
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
import { readFacts } from '../mail/facts.ts';
import { tokenOf } from '../links/links.ts';

const edge: Env = env;
const MENTOR = 'amina-el-idrissi';
const OTHER = 'jeroen-de-vries';

const now = new Date();
const later = new Date(now.getTime() + 60_000);
const post = async (side: Side, fields: Record<string, string>) =>
  send('/api/course', { t: await courseToken('one', side), ...fields });
const part = (side: Side, reason = 'no-click') => post(side, { step: 'part', sure: 'yes', reason });
const open = async (path: string) => (await visit(path)).text();
const course = async (side: Side) => open(`/verloop/?t=${await courseToken('one', side)}`);
const follow = async () => open(`/volgen/?t=${await followTokenOf('one')}`);
const headingOf = (html: string) => /<h1[^>]*>([^<]*)</.exec(html)?.[1];
const mails = async () => (await tableRows('outbox')).map(({ mail }) => mail);
/** The link of a side in the mail that it got last about a pair. */
async function linkIn(mail: string): Promise<string> {
  const facts = (await tableRows('outbox')).findLast((row) => row['mail'] === mail)?.['facts'];
  const { course: place } = readFacts(String(facts));
  return tokenOf(edge, { purpose: 'course', ...place! });
}

beforeEach(async () => {
  await addMentor(MENTOR, 1, now);
  await addMentor(OTHER, 1, now);
  await addSubmission('one', now, { mentors: [MENTOR, OTHER] });
  await applyTo('one', { event: 'ask', by: 'clock' }, now);
  await applyTo('one', { event: 'accept', by: 'mentor' }, now);
});

describe.each(PAIR_SIDES)('another mentor, asked by the %s', (side) => {
  const other = side === 'mentor' ? 'mentee' : 'mentor';

  it('is asked twice: the first button changes nothing', async () => {
    const before = await everything();
    const first = await post(side, { step: 'part' });
    const html = await open(first.headers.get('Location') ?? '');
    expect(await everything()).toEqual(before);
    expect(headingOf(html)).toBe(`link-pages.course.part.${side}.sure`);
    expect(html).toContain('name="sure"');
  });

  it('ends the pair: both hear of it in the same words, the coordinator too, and the place is free', async () => {
    expect((await part(side)).status).toBe(303);
    expect(await current('one')).toMatchObject({ state: 'coordinator', mentorId: null, dueEvent: 'nudge' });
    expect(await mails()).toEqual(
      expect.arrayContaining(['mentee-parted', 'mentor-parted', 'coordinator-parted']),
    );
    expect(headingOf(await course(side))).toBe('link-pages.course.parted.title');
    expect(headingOf(await course(other))).toBe('link-pages.course.parted.title');
    expect(await course('mentor')).not.toContain('sanne@example.org');
    await addSubmission('two', now, { mentors: [MENTOR] });
    expect((await applyTo('two', { event: 'ask', by: 'clock' }, later)).mentorId).toBe(MENTOR);
  });

  it('keeps who asked and why for the coordinator alone', async () => {
    await part(side, 'uneasy');
    expect(await tableRows('partings')).toMatchObject([
      { mentor_id: MENTOR, asked_by: side, reason: 'uneasy' },
    ]);
    const rest = [await tableRows('audit'), await tableRows('outbox'), await tableRows('choices')];
    expect(JSON.stringify(rest)).not.toContain('uneasy');
    expect((await tableRows('audit')).at(-1)).toMatchObject({ event: 'part', by: 'pair' });
    for (const html of [await course('mentor'), await course('mentee'), await follow()])
      expect(html).not.toContain('uneasy');
  });

  it('is in what the own side gets of the portal, and not in what the other gets', async () => {
    await part(side, 'uneasy');
    const people = { mentee: 'sanne@example.org', mentor: 'amina@example.org' };
    await env.DB.prepare('UPDATE submissions SET person = ?1')
      .bind(await personOf(edge, people.mentee, numberingPlan))
      .run();
    await setMentor(edge, { id: MENTOR, address: people.mentor, places: 1, now });
    const said = async (one: Side) => JSON.stringify(await exportPerson(edge, people[one]));
    expect(await said(side)).toContain('uneasy');
    expect(await said(other)).not.toContain('uneasy');
  });

  it('happens once, also when the button is pressed twice at once, and takes no reason but those of the list', async () => {
    await Promise.all([part(side, 'zij is dom'), part(side, 'zij is dom')]);
    expect(await tableRows('partings')).toMatchObject([{ reason: null }]);
    expect((await mails()).filter((mail) => mail === 'coordinator-parted')).toHaveLength(1);
  });
});

it('both sides at the same moment part once', async () => {
  await Promise.all(PAIR_SIDES.map((side) => part(side)));
  expect(await tableRows('partings')).toHaveLength(1);
});

describe('after it the mentee', () => {
  it('can have the next mentor of the list asked, once', async () => {
    await part('mentor');
    const html = await follow();
    expect(headingOf(html)).toBe('link-pages.follow.parted.title');
    expect(html).toContain('name="ask-next"');
    const t = await followTokenOf('one');
    await send('/api/follow', { t, 'ask-next': 'yes' });
    await send('/api/follow', { t, 'ask-next': 'yes' });
    expect(await current('one')).toMatchObject({ state: 'asked', mentorId: OTHER });
    expect((await mails()).filter((mail) => mail === 'mentor-asked')).toHaveLength(2);
    const next = await follow();
    expect(next).toContain('link-pages.follow.choice.wasMentor');
    expect(next).not.toContain('name="ask-next"');
  });

  it('is led to the matchtest when nobody is left on the list', async () => {
    await env.DB.prepare("DELETE FROM choices WHERE submission_id = 'one' AND rank = 2").run();
    await part('mentee');
    const html = await follow();
    expect(html).not.toContain('name="ask-next"');
    expect(html).toContain('href="/matchtest/"');
    const before = await everything();
    await send('/api/follow', { t: await followTokenOf('one'), 'ask-next': 'yes' });
    expect(await everything()).toEqual(before);
  });

  it('has a page of the pair with the next mentor that the mentor of before cannot open', async () => {
    const first = await courseToken('one', 'mentor');
    await part('mentee');
    await applyTo('one', { event: 'ask-next', by: 'mentee' }, later);
    await applyTo('one', { event: 'accept', by: 'mentor' }, later);
    const of = { mentor: await linkIn('mentor-accepted'), mentee: await linkIn('mentee-accepted') };
    expect(new Set([first, of.mentor, of.mentee]).size).toBe(3);
    expect(headingOf(await open(`/verloop/?t=${of.mentor}`))).toBe('link-pages.course.begun.title');
    expect(headingOf(await open(`/verloop/?t=${of.mentee}`))).toBe('link-pages.course.begun.title');
    expect(headingOf(await open(`/verloop/?t=${first}`))).toBe('link-pages.course.parted.title');
    const before = await everything();
    await send('/api/course', { t: first, step: 'stop', sure: 'yes' });
    expect(await everything()).toEqual(before);
    expect(await follow()).toContain(`/verloop/?t=${of.mentee}`);
  });
});

it('a mentor who is erased leaves a number in place of the name', async () => {
  await part('mentor');
  await env.DB.prepare('UPDATE mentors SET person = ?2 WHERE id = ?1')
    .bind(MENTOR, await personOf(edge, 'amina@example.org', numberingPlan))
    .run();
  await erasePerson(edge, 'amina@example.org', later);
  expect((await tableRows('partings'))[0]?.['mentor_id']).toMatch(/^gone-/);
});

it('the database keeps no parting of what was no pair', () =>
  expect(
    env.DB.prepare("INSERT INTO partings VALUES ('one', '2026', ?1, 'mentee', NULL)").bind(OTHER).run(),
  ).rejects.toThrow('impossible'));
