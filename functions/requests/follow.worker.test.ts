import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  addMentor,
  addSubmission,
  current,
  everything,
  followTokenOf,
  applyTo,
  send,
  visit,
} from '../test/submissions.ts';
import ICAL from 'ical.js';
import { FORM_STATIONS } from '../../src/domain/requests/stations.ts';
import { findLink } from '../links/links.ts';
import { TEST_SITE_CONFIG } from '../test/portal-facts.ts';
import { tableRows } from '../test/post-form.ts';
import { MOST_CHANGES_A_DAY } from '../database/wanted-mail.ts';

const [FIRST, SECOND, THIRD] = ['amina-el-idrissi', 'jeroen-de-vries', 'seyma-yildiz'] as const;
const WHAT = 'link-pages.follow.what';
const ASK = { event: 'ask', by: 'clock' } as const;

const open = async (id: string) => (await visit(`/volgen/?t=${await followTokenOf(id)}`)).text();
const post = async (id: string, fields: Record<string, string>) =>
  send('/api/follow', { t: await followTokenOf(id), sure: 'yes', ...fields });
const headingOf = (html: string) => /<h1[^>]*>([^<]*)</.exec(html)?.[1];
const stationsOf = (html: string) => [...html.matchAll(/stations__name">([^<]*)</g)].map(([, text]) => text);
const standingsOf = async (id: string) =>
  [...(await open(id)).matchAll(/link-page__standing">([^<]*)</g)].map(([, text]) => text);
const orderOf = async (id: string) => (await current(id)).choices.map(({ mentorId }) => mentorId);
const valueOf = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1];

let now: Date;
beforeEach(async () => {
  now = new Date();
  for (const id of [FIRST, SECOND, THIRD]) await addMentor(id, 1, now);
  await addSubmission('one', now, { mentors: [FIRST, SECOND, THIRD] });
});

describe('the page on which somebody follows a request', () => {
  it('tells what happened in order, what happens now, and how each mentor stands', async () => {
    await applyTo('one', ASK, now);
    await applyTo('one', { event: 'remind', by: 'clock' }, now);
    await applyTo('one', { event: 'decline', by: 'mentor', reason: 'know-each-other' }, now);
    const html = await open('one');
    expect(headingOf(html)).toBe('link-pages.follow.asked.title Jeroen de Vries');
    const told = [...html.matchAll(/<time[^>]*>[^<]*<\/time> ([^<]*)</g)].map(([, text]) => text);
    expect(told).toEqual([
      'link-pages.follow.history.sent',
      'link-pages.follow.history.ask Amina El Idrissi',
      'link-pages.follow.history.remind Amina El Idrissi',
      'link-pages.follow.history.decline Amina El Idrissi',
      'link-pages.follow.history.ask Jeroen de Vries',
    ]);
    expect(html).toContain('link-pages.follow.choice.declined');
    expect(html).toContain('REFONE');
    expect(html).not.toContain('know-each-other');
  });

  it('tells apart who was asked in vain and who could not be asked', async () => {
    await env.DB.prepare('UPDATE mentors SET confirmed_at = ?2 WHERE id = ?1')
      .bind(SECOND, '2020-01-01T12:00:00Z')
      .run();
    await applyTo('one', ASK, now);
    await applyTo('one', { event: 'no-answer', by: 'clock' }, now);
    expect((await standingsOf('one')).slice(0, 2)).toEqual([
      'link-pages.follow.choice.no-answer',
      'link-pages.follow.choice.notAsked',
    ]);
  });

  it('holds of the form only the question, folded and as text, and nothing that says who asked', async () => {
    const html = await open('one');
    expect(html).toMatch(
      /<details[^>]*><summary>link-pages\.question<\/summary><blockquote[^>]*>Hoe zeg ik nee/,
    );
    for (const written of ['<i>', 'Sanne', 'Thuiszorg', 'sanne@example.org'])
      expect(html).not.toContain(written);
  });

  it('shows the face of who is asked, and the roads with the topic of both', async () => {
    await applyTo('one', ASK, now);
    const html = await open('one');
    expect(html).toMatch(/link-page__title"><svg class="portrait"/);
    expect(html).toMatch(/link-pages\.roads\.together<\/span><strong[^>]*>Omgaan met werkdruk</);
    expect(html).not.toContain('data-who="you"');
  });

  it('puts what only the mentee asks on the road of the mentee', async () => {
    await addSubmission('two', now, {
      mentors: ['amina-el-idrissi'],
      answers: { topics: ['werkdruk', 'agressie'] },
    });
    await applyTo('two', ASK, now);
    expect(await open('two')).toMatch(/data-who="you".*?link-pages\.roads\.ownAsks<\/span>/);
  });

  it.each(['GET', 'HEAD'])('changes nothing when it is opened with %s', async (method) => {
    const before = await everything();
    const token = await followTokenOf('one');
    expect((await visit(`/volgen/?t=${token}&withdraw=yes`, method)).status).toBe(200);
    expect((await visit(`/api/follow?t=${token}&withdraw=yes`, method)).status).toBe(405);
    expect(await everything()).toEqual(before);
  });

  it('opens with no other link', async () => {
    const answered = await visit('/volgen/?t=AAAAAAAAAAAAAAAAAAAAAA');
    expect(answered.status).toBe(404);
    expect(headingOf(await answered.text())).toBe('link-pages.unknown.title');
    expect((await visit(`/antwoord/?t=${await followTokenOf('one')}`)).status).toBe(404);
  });

  it('says that there is nothing any more after the request was erased', async () => {
    await env.DB.prepare('UPDATE links SET submission_id = NULL').run();
    const answered = await visit(`/volgen/?t=${await followTokenOf('one')}`);
    expect(answered.status).toBe(410);
    expect(headingOf(await answered.text())).toBe('link-pages.gone.title');
  });

  it('tells what comes next for a message too', async () => {
    await addSubmission('two', now, { form: 'message' });
    const html = await open('two');
    expect(headingOf(html)).toBe(`link-pages.follow.message.title ${WHAT}.message`);
    expect(html).toContain(`link-pages.follow.withdrawMessage.title ${WHAT}.message`);
    expect(html).not.toContain('link-pages.follow.withdraw.title');
  });

  it('says to somebody whose form looks like that of a program that a person looks first', async () => {
    await env.DB.prepare('UPDATE submissions SET suspect = 1').run();
    await applyTo('one', ASK, now);
    const html = await open('one');
    expect(headingOf(html)).toBe('link-pages.follow.looked.title');
    expect(html).not.toContain('link-pages.follow.coordinator.now');
  });
});

describe('how each mentor stands at the end', () => {
  it('says of the others that they are not needed once one said yes, and that this one was the mentor after it', async () => {
    await applyTo('one', ASK, now);
    await applyTo('one', { event: 'accept', by: 'mentor' }, now);
    expect(await standingsOf('one')).toEqual([
      'link-pages.follow.choice.accepted',
      'link-pages.follow.choice.notNeeded',
      'link-pages.follow.choice.notNeeded',
    ]);
    await applyTo('one', { event: 'close', by: 'coordinator' }, now);
    expect(await standingsOf('one')).toEqual([
      'link-pages.follow.choice.wasMentor',
      'link-pages.follow.choice.notNeeded',
      'link-pages.follow.choice.notNeeded',
    ]);
  });

  it('says nowhere that somebody is asked after the request was withdrawn', async () => {
    await applyTo('one', ASK, now);
    await applyTo('one', { event: 'withdraw', by: 'mentee' }, now);
    expect(await standingsOf('one')).toEqual([
      'link-pages.follow.choice.withdrawn',
      'link-pages.follow.choice.notNeeded',
      'link-pages.follow.choice.notNeeded',
    ]);
  });
});

describe('what was sent', () => {
  const forms = ['talk', 'mentor', 'message'] as const;
  it.each(forms)(
    'has its own name in the tab and in the headings, and its own stations: %s',
    async (form) => {
      const what = `${WHAT}.${form}`;
      await addSubmission('two', now, { form });
      const before = await open('two');
      expect(before).toContain(`<title>link-pages.follow.titleOf ${what} - `);
      expect(stationsOf(before)).toEqual(FORM_STATIONS[form].map((name) => `stations.${form}.${name}`));
      expect(before).toContain(`link-pages.follow.withdrawMessage.title ${what}`);
      await post('two', { withdraw: 'yes' });
      expect(headingOf(await open('two'))).toBe(`link-pages.follow.messageWithdrawn.title ${what}`);
    },
  );
});

describe('the stations', () => {
  it('say where a request is and what is ahead, and take the place of a history that says no more', async () => {
    await applyTo('one', ASK, now);
    const html = await open('one');
    expect(stationsOf(html)).toEqual(
      ['sent', 'answer', 'talk', 'halfway', 'end'].map((name) => `stations.request.${name}`),
    );
    expect(html).toMatch(/data-standing="now" aria-current="step"><strong[^>]*>stations\.request\.answer</);
    expect(html).not.toContain('link-pages.follow.historyTitle');
    await applyTo('one', { event: 'decline', by: 'mentor' }, now);
    expect(await open('one')).toContain('link-pages.follow.historyTitle');
  });

  it('give the day of the answer for a calendar, in a file that names nobody and opens nothing', async () => {
    // Nobody is asked yet: until when is not known.
    expect(await open('one')).not.toContain('calendar=answer');
    await applyTo('one', ASK, now);
    const href = /href="([^"]*calendar=answer)"/.exec(await open('one'))?.[1]?.replaceAll('&amp;', '&') ?? '';
    const answered = await visit(href);
    expect(answered.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8; method=PUBLISH');
    expect(answered.headers.get('Content-Disposition')).toMatch(/^attachment; filename=".*\.ics"$/);
    const file = await answered.text();
    for (const told of ['Amina', 'Sanne', await followTokenOf('one')]) expect(file).not.toContain(told);
    const [vevent] = ICAL.Component.fromString(file).getAllSubcomponents('vevent');
    const event = new ICAL.Event(vevent);
    expect(event.uid).toMatch(/^REFONE-answer@/);
    expect(event.startDate.isDate).toBe(true);
    expect((await visit(`${href}x`)).headers.get('Content-Type')).toMatch(/^text\/html/);
  });
});

describe('another order of mentors', () => {
  it('is 1 tap for a mentor who was not asked yet, and a second tap changes nothing more', async () => {
    await applyTo('one', ASK, now);
    const order = valueOf(await open('one'), 'order') ?? '';
    expect((await post('one', { order })).status).toBe(303);
    expect(await orderOf('one')).toEqual([FIRST, THIRD, SECOND]);
    await post('one', { order });
    expect(await orderOf('one')).toEqual([FIRST, THIRD, SECOND]);
  });

  it.each([
    ['a mentor who is asked already', `${FIRST} ${SECOND} ${THIRD}`],
    ['a mentor who was not chosen', `bas-verhoeven ${SECOND}`],
    ['a mentor twice', `${SECOND} ${SECOND}`],
    ['nobody', ''],
  ])('does not take %s', async (_, order) => {
    await applyTo('one', ASK, now);
    await post('one', { order });
    expect(await orderOf('one')).toEqual([FIRST, SECOND, THIRD]);
  });
});

it('another order of mentors can be chosen so often a day at most, each with its line of audit', async () => {
  await applyTo('one', ASK, now);
  const orders = [
    [THIRD, SECOND],
    [SECOND, THIRD],
  ];
  for (let place = 0; place < MOST_CHANGES_A_DAY; place++) {
    await post('one', { order: (orders[place % 2] ?? []).join(' ') });
  }
  expect(await orderOf('one')).toEqual([FIRST, SECOND, THIRD]);
  expect((await post('one', { order: `${THIRD} ${SECOND}` })).status).toBeLessThan(400);
  expect(await orderOf('one')).toEqual([FIRST, SECOND, THIRD]);
  const lines = (await tableRows('audit')).filter(({ event }) => event === 'change-order');
  expect(lines).toHaveLength(MOST_CHANGES_A_DAY);
});

describe('withdrawing', () => {
  it.each([
    ['one', 'withdraw', 'request'],
    ['two', 'withdrawMessage', 'message'],
  ])('of %s asks once more after its button, and ends nothing yet', async (id, end, what) => {
    await addSubmission('two', now, { form: 'message' });
    const t = await followTokenOf(id);
    expect(await open(id)).toContain(`link-pages.follow.${end}.text`);
    const before = await everything();
    const answer = await send('/api/follow', { t, withdraw: 'yes' });
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, `/volgen/?t=${t}&step=${end}`]);
    const html = await (await visit(`/volgen/?t=${t}&step=${end}`)).text();
    expect(headingOf(html)).toBe(`link-pages.sure.${end}.title ${WHAT}.${what}`);
    expect(html).toMatch(/name="sure" type="hidden" value="yes".*name="withdraw"/s);
    expect(await everything()).toEqual(before);
  });

  it('ends the request, once somebody is sure', async () => {
    await post('one', { withdraw: 'yes' });
    expect((await current('one')).state).toBe('withdrawn');
    const html = await open('one');
    expect(headingOf(html)).toBe('link-pages.follow.withdrawn.title');
    expect(html).not.toContain('name="withdraw"');
  });

  it('works for a message too, and whoever was to call hears of it', async () => {
    await addSubmission('two', now, { form: 'message' });
    await post('two', { withdraw: 'yes' });
    expect((await current('two')).state).toBe('withdrawn');
    expect(headingOf(await open('two'))).toBe(`link-pages.follow.messageWithdrawn.title ${WHAT}.message`);
    const mails = (await tableRows('outbox')).filter((row) => row['submission_id'] === 'two');
    expect(mails.map(({ mail }) => mail)).toEqual(
      expect.arrayContaining(['mentee-message-withdrawn', 'coordinator-withdrawn']),
    );
  });

  it('counts once', async () => {
    await post('one', { withdraw: 'yes' });
    const before = await everything();
    expect((await post('one', { withdraw: 'yes' })).status).toBe(303);
    expect(await everything()).toEqual(before);
  });
});

it('its link stops weeks after the last thing that happened, and not sooner', async () => {
  const { followWeeks } = TEST_SITE_CONFIG.retention;
  const weeksLater = (weeks: number) => new Date(now.getTime() + weeks * 7 * 24 * 60 * 60 * 1000);
  const found = async (at: Date) => findLink(env, await followTokenOf('one'), 'follow', at);
  expect(await found(weeksLater(followWeeks - 1))).toHaveProperty('hash');
  expect(await found(weeksLater(followWeeks + 1))).toBe('expired');
  await applyTo('one', ASK, weeksLater(4));
  expect(await found(weeksLater(followWeeks + 3))).toHaveProperty('hash');
  expect(await found(weeksLater(followWeeks + 5))).toBe('expired');
});

describe('waiting', () => {
  it('is for a mentor who is full, once the others cannot either', async () => {
    await applyTo('one', ASK, now);
    await applyTo('one', { event: 'full', by: 'mentor' }, now);
    expect(valueOf(await open('one'), 'wait')).toBeUndefined();
    await post('one', { wait: FIRST });
    expect((await current('one')).state).toBe('asked');
    await applyTo('one', { event: 'decline', by: 'mentor' }, now);
    await applyTo('one', { event: 'decline', by: 'mentor' }, now);
    const html = await open('one');
    expect(headingOf(html)).toBe('link-pages.follow.coordinator.title');
    expect([...html.matchAll(/name="wait" value="([^"]*)"/g)].map(([, id]) => id)).toEqual([FIRST]);
    await post('one', { wait: SECOND });
    expect((await current('one')).state).toBe('coordinator');
    await post('one', { wait: FIRST });
    expect(await current('one')).toMatchObject({ state: 'waiting', mentorId: FIRST });
    expect(headingOf(await open('one'))).toBe('link-pages.follow.waiting.title Amina El Idrissi');
  });
});
