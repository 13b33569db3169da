import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { applyEvent } from './apply-event.ts';
import { tableRows } from '../test/post-form.ts';
import {
  addMentor,
  addSubmission,
  courseToken,
  current,
  everything,
  followTokenOf,
  applyTo,
  send,
  visit,
} from '../test/submissions.ts';

const MENTOR = 'amina-el-idrissi';
type Side = 'mentor' | 'mentee';
const SIDES = ['mentor', 'mentee'] as const;

const open = async (side: Side) => (await visit(`/verloop/?t=${await courseToken('one', side)}`)).text();
const post = async (side: Side, step: string) =>
  send('/api/course', { t: await courseToken('one', side), step, sure: 'yes' });
const headingOf = (html: string) => /<h1[^>]*>([^<]*)</.exec(html)?.[1];
const events = async () => (await tableRows('audit')).map(({ event }) => event);

let now: Date;
beforeEach(async () => {
  now = new Date();
  await addMentor(MENTOR, 1, now);
  await addSubmission('one', now, { mentors: [MENTOR] });
  await applyTo('one', { event: 'ask', by: 'clock' }, now);
  await applyTo('one', { event: 'accept', by: 'mentor' }, now);
});

describe('the page of a pair', () => {
  it('tells the mentor how to reach the mentee, and the mentee who the mentor is', async () => {
    const mentor = await open('mentor');
    expect(mentor).toContain('href="mailto:sanne@example.org"');
    expect(mentor).not.toContain('<i>merel</i>');
    const mentee = await open('mentee');
    expect(mentee).toContain('link-pages.course.begun.mentee Amina El Idrissi');
    for (const written of ['<i>', 'Sanne', 'sanne@example.org']) expect(mentee).not.toContain(written);
    for (const html of [mentor, mentee]) expect(headingOf(html)).toBe('link-pages.course.begun.title');
  });

  it.each(SIDES)('changes nothing when the %s only opens it', async (side) => {
    const before = await everything();
    const token = await courseToken('one', side);
    for (const method of ['GET', 'HEAD']) {
      expect((await visit(`/verloop/?t=${token}&step=stop`, method)).status).toBe(200);
      expect((await visit(`/api/course?t=${token}&step=stop`, method)).status).toBe(405);
    }
    expect(await everything()).toEqual(before);
  });

  it('opens with no wrong and no old link', async () => {
    expect((await visit('/verloop/?t=AAAAAAAAAAAAAAAAAAAAAA')).status).toBe(404);
    await env.DB.prepare("UPDATE links SET expires_at = '2020-01-01T00:00:00.000Z'").run();
    expect((await visit(`/verloop/?t=${await courseToken('one', 'mentor')}`)).status).toBe(410);
    expect((await post('mentor', 'stop')).status).toBe(410);
    expect((await current('one')).state).toBe('accepted');
  });
});

it('gives halfway and the end for a calendar to both, and the first talk, which has no day yet, to nobody', async () => {
  for (const side of SIDES) {
    const hrefs = [...(await open(side)).matchAll(/href="([^"]*)&amp;calendar=(\w+)"/g)];
    expect(hrefs.map(([, , name]) => name)).toEqual(['halfway', 'end']);
    for (const [, page = '', name = ''] of hrefs) {
      const file = await (await visit(`${page}&calendar=${name}`)).text();
      expect(file).toContain(`UID:REFONE-${name}@`);
      expect(file).toContain(`SUMMARY:stations.file.${name}`);
    }
    expect(
      (await visit(`/verloop/?t=${await courseToken('one', side)}&calendar=talk`)).headers.get(
        'Content-Type',
      ),
    ).toMatch(/html/);
  }
});

it('is open to a mentee who gave only a number, by the page on which a request is followed', async () => {
  const html = await (await visit(`/volgen/?t=${await followTokenOf('one')}`)).text();
  const token = /href="\/verloop\/\?t=([\w-]{22})"/.exec(html)?.[1] ?? '';
  expect(token).toBe(await courseToken('one', 'mentee'));
});

it('a step sends its mails at once', async () => {
  // Mails to one person go in order, and in the tests none arrives.
  await env.DB.prepare("UPDATE outbox SET state = 'sent'").run();
  await post('mentee', 'stop');
  const mails = (await tableRows('outbox')).filter(({ mail }) => String(mail).endsWith('-stopped'));
  expect(mails.filter(({ failure }) => failure !== null)).toHaveLength(2);
});

describe('the halfway question', () => {
  it('is not asked before it is time', async () => {
    expect(await open('mentor')).not.toContain('halfway-fine');
    await post('mentor', 'halfway-help');
    expect(await events()).not.toContain('halfway-help');
  });

  it.each(SIDES)('is answered by the %s with 1 tap; "help" reaches the coordinator once', async (side) => {
    await applyTo('one', { event: 'halfway', by: 'clock' }, now);
    expect(headingOf(await open(side))).toBe('link-pages.course.halfway.title');
    await post(side, 'halfway-fine');
    expect(headingOf(await open(side))).toBe('link-pages.course.fine.title');
    const other = side === 'mentor' ? 'mentee' : 'mentor';
    expect(headingOf(await open(other))).toBe('link-pages.course.halfway.title');
    await post(side, 'halfway-help');
    await post(side, 'halfway-help');
    expect(headingOf(await open(side))).toBe('link-pages.course.help.title');
    const mails = (await tableRows('outbox')).filter(({ mail }) => mail === 'coordinator-halfway');
    expect(mails).toHaveLength(1);
  });

  it('reaches the coordinator once a day, whoever changes their mind how often', async () => {
    await applyTo('one', { event: 'halfway', by: 'clock' }, now);
    const mails = async () =>
      (await tableRows('outbox')).filter(({ mail }) => mail === 'coordinator-halfway').length;
    for (let count = 0; count < 3; count += 1) {
      await post('mentee', 'halfway-help');
      await post('mentee', 'halfway-fine');
    }
    expect(await mails()).toBe(1);
    expect(headingOf(await open('mentee'))).toBe('link-pages.course.help.title');
    vi.useFakeTimers({ now: now.getTime() + 25 * 60 * 60 * 1000, toFake: ['Date'] });
    await post('mentee', 'halfway-fine');
    await post('mentee', 'halfway-help');
    vi.useRealTimers();
    expect(await mails()).toBe(2);
  });

  it('reaches the coordinator once when somebody taps twice at once', async () => {
    await applyTo('one', { event: 'halfway', by: 'clock' }, now);
    const answers = await Promise.all([1, 2, 3].map(() => post('mentee', 'halfway-help')));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect((await events()).filter((event) => event === 'halfway-help')).toHaveLength(1);
    expect((await tableRows('outbox')).filter(({ mail }) => mail === 'coordinator-halfway')).toHaveLength(1);
  });
});

describe('an answer to the halfway question that was on its way when the closing was asked', () => {
  it('does not bring the mails of the closing again', async () => {
    await applyTo('one', { event: 'halfway', by: 'clock' }, now);
    const before = await current('one');
    await applyTo('one', { event: 'closing', by: 'clock' }, now);
    expect(await applyEvent(env, before, { event: 'halfway-fine', by: 'mentee' }, now)).toEqual({
      kind: 'impossible',
    });
    expect((await current('one')).dueEvent).toBe('finish');
  });
});

describe('the end', () => {
  it.each(SIDES)(
    'comes when the %s says that they are done, with the sheet to print at hand',
    async (side) => {
      await applyTo('one', { event: 'halfway', by: 'clock' }, now);
      await applyTo('one', { event: 'closing', by: 'clock' }, now);
      const html = await open(side);
      expect(headingOf(html)).toBe('link-pages.course.closing.title');
      expect(html).toContain('href="/hulpmiddelen/afronding/"');
      await post(side, 'finish');
      expect((await current('one')).state).toBe('closed');
      expect((await tableRows('outbox')).map(({ mail }) => mail)).toEqual(
        expect.arrayContaining(['mentor-finished', 'mentee-finished']),
      );
      expect(headingOf(await open(side))).toBe('link-pages.course.closed.title');
      expect(await open('mentee')).toMatch(
        /link-pages\.next\.ownMentor.*Jeroen de Vries.*href="\/mentor-worden\/"/s,
      );
    },
  );

  it.each(['finish', 'stop'])(
    'asks first whether %s is sure, by tap and by address, and ends nothing',
    async (step) => {
      const t = await courseToken('one', 'mentee');
      const before = await everything();
      const answer = await send('/api/course', { t, step });
      expect([answer.status, answer.headers.get('Location')]).toEqual([303, `/verloop/?t=${t}&step=${step}`]);
      const html = await (await visit(`/verloop/?t=${t}&step=${step}`)).text();
      expect(headingOf(html)).toBe(`link-pages.sure.${step}.title`);
      expect(html).toContain(`link-pages.sure.${step}.text Amina El Idrissi`);
      expect(html).toMatch(/name="sure" type="hidden" value="yes"/);
      expect(html).toContain(`href="/verloop/?t=${t}"`);
      expect(await everything()).toEqual(before);
    },
  );

  it.each(SIDES)('comes at any moment when the %s stops, once, and then shows no contact', async (side) => {
    expect((await post(side, 'stop')).status).toBe(303);
    expect((await current('one')).state).toBe('closed');
    const before = await everything();
    expect((await post(side, 'stop')).status).toBe(303);
    expect((await post(side, 'finish')).status).toBe(303);
    expect(await everything()).toEqual(before);
    expect(await open('mentor')).not.toContain('Hoe zeg ik nee');
    for (const each of SIDES) {
      const html = await open(each);
      expect(headingOf(html)).toBe('link-pages.course.stopped.title');
      // Nobody who stopped is congratulated, or asked for a mark of the end.
      for (const text of ['link-pages.next.', 'course.mark.', 'stations.request.end'])
        expect(html).not.toContain(text);
      expect(html.includes('link-pages.course.toFollow')).toBe(each === 'mentee');
      const sure = `/verloop/?t=${await courseToken('one', each)}&step=finish`;
      expect(headingOf(await (await visit(sure)).text())).toBe('link-pages.course.stopped.title');
      expect(html).not.toContain('sanne@example.org');
      for (const step of ['stop', 'finish', 'part']) expect(html).not.toContain(`value="${step}"`);
    }
    // A stop is no finish, on the page to follow it either.
    const followed = await (await visit(`/volgen/?t=${await followTokenOf('one')}`)).text();
    expect(headingOf(followed)).toBe('link-pages.course.stopped.title');
  });

  it.each(['', 'accept', 'close'])('does not come by "%s"', async (step) => {
    const before = await everything();
    expect((await post('mentee', step)).status).toBe(303);
    expect(await everything()).toEqual(before);
  });
});
