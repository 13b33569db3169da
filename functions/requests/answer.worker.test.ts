import { env, exports } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { dayInWords, localDay, plusDays } from '../../src/domain/calendar/local-day.ts';
import { addWorkdays } from '../../src/domain/calendar/workdays.ts';
import { DEFAULT_LANGUAGE, timeZone } from '../platform/portal.ts';
import { TEST_SITE_CONFIG } from '../test/portal-facts.ts';
import { settleAnswers } from './scheduler.ts';
import {
  addMentor,
  addSubmission,
  answerToken,
  current,
  everything,
  applyTo,
  MARK,
  send,
  visit,
} from '../test/submissions.ts';

const MENTOR = 'amina-el-idrissi';
const OTHER = 'jeroen-de-vries';
const ASK = { event: 'ask', by: 'clock' } as const;

/** A request that waits for the first mentor, and that mentor's link. */
async function asked(id: string, now: Date): Promise<string> {
  await addSubmission(id, now, { mentors: [MENTOR, OTHER] });
  await applyTo(id, ASK, now);
  return answerToken(id);
}
const open = async (token: string) => (await visit(`/antwoord/?t=${token}`)).text();
const answer = (token: string, fields: Record<string, string>) =>
  send('/api/answers', { t: token, sure: 'yes', ...fields });
/** What the scheduler does once no answer of before can be taken back any more. */
const anHourLater = () => settleAnswers(env, new Date(Date.now() + 61 * 60 * 1000));
const headingOf = (html: string) => /<h1[^>]*>([^<]*)</.exec(html)?.[1];

let now: Date;
beforeEach(async () => {
  now = new Date();
  await addMentor(MENTOR, 1, now);
  await addMentor(OTHER, 2, now);
});

describe('the page on which a mentor answers', () => {
  it('shows who asks, as text and never as markup, and not yet how to reach them', async () => {
    const html = await open(await asked('one', now));
    expect(headingOf(html)).toContain('link-pages.answer.asked.title Sanne');
    expect(html).not.toContain(MARK);
    expect(html.split(/&lt;i(?:&gt;|>)merel/).length).toBeGreaterThan(5);
    expect(html).toContain('Omgaan met werkdruk');
    expect(html).toMatch(/data-who="you".*?link-pages\.roads\.works Sanne.*?Thuiszorg/);
    // Anybody can see a tab title or the browser history.
    expect(/<title>([^<]*)</.exec(html)?.[1]).not.toContain('Sanne');
    expect(html).not.toContain('sanne@example.org');
  });

  it('says the last day for an answer, with a link to it for a calendar that goes once an answer is given', async () => {
    const { requestTerms } = TEST_SITE_CONFIG;
    const last = addWorkdays(now, requestTerms.nextAfterWorkingDays, requestTerms);
    const token = await asked('one', now);
    const page = await open(token);
    const [said] = /link-pages\.answer\.asked\.now[^<]*/.exec(page) ?? [];
    expect(said).toContain(dayInWords(last, DEFAULT_LANGUAGE, timeZone));
    expect(page).toMatch(/href="[^"]*&amp;calendar=answer"/);
    await answer(token, { answer: 'accept' });
    expect(await open(token)).not.toContain('calendar=answer');
  });

  it('gives the last day for an answer for a calendar, and no day once another is asked', async () => {
    const address = `/antwoord/?t=${await asked('one', now)}&calendar=answer`;
    expect(await (await visit(address)).text()).toContain('SUMMARY:stations.file.ownAnswer');
    await applyTo('one', { event: 'decline', by: 'mentor' }, now);
    const after = await visit(address);
    expect(after.headers.get('Content-Type')).toMatch(/html/);
    expect(await after.text()).not.toContain('class="stations');
  });

  it.each(['want-talk', 'accept'] as const)('goes on showing who asks after %s', async (event) => {
    const token = await asked('one', now);
    await applyTo('one', { event, by: 'mentor' }, now);
    const html = await open(event === 'accept' ? token : await answerToken('one'));
    expect(html).toContain('sanne@example.org');
    expect(html).toContain('Omgaan met werkdruk');
  });

  it.each(['GET', 'HEAD'])('changes nothing when somebody or something opens it with %s', async (method) => {
    const token = await asked('one', now);
    const before = await everything();
    for (const query of ['', '&answer=accept', '&answer=decline']) {
      expect((await visit(`/antwoord/?t=${token}${query}`, method)).status).toBe(200);
    }
    expect((await visit(`/api/answers?t=${token}&answer=accept`, method)).status).toBe(405);
    expect(await everything()).toEqual(before);
  });

  it('is without a link the page of the site, which holds nothing of a request', async () => {
    const answered = await visit('/antwoord/');
    const ofSite = await env.ASSETS.fetch('https://a.local/antwoord/');
    expect(answered.status).toBe(200);
    expect(await answered.text()).toBe(await ofSite.text());
  });

  it.each([
    ['a wrong link', 'AAAAAAAAAAAAAAAAAAAAAA', 404],
    ['something that is no link', '<script>', 404],
    ['an empty link', '', 404],
  ])('says what to do with %s', async (_, token, status) => {
    const answered = await visit(`/antwoord/?t=${encodeURIComponent(token)}`);
    expect(answered.status).toBe(status);
    const html = await answered.text();
    expect(headingOf(html)).toBe('link-pages.unknown.title');
    expect(html).toContain('tel:');
    expect(html).not.toContain('/api/answers');
    expect((await answer(token, { answer: 'accept' })).status).toBe(status);
  });

  it('says that a link is too old, and takes no answer by it', async () => {
    const token = await asked('one', now);
    await env.DB.prepare("UPDATE links SET expires_at = '2020-01-01T00:00:00.000Z'").run();
    const answered = await visit(`/antwoord/?t=${token}`);
    expect(answered.status).toBe(410);
    expect(headingOf(await answered.text())).toBe('link-pages.expired.title');
    expect((await answer(token, { answer: 'accept' })).status).toBe(410);
    expect((await current('one')).state).toBe('asked');
  });
});

it('a mentor who is full finds on that page the one on which to make room again', async () => {
  const token = await asked('one', now);
  await answer(token, { answer: 'full' });
  await anHourLater();
  const html = await open(token);
  expect(html).toContain('link-pages.answer.full.nextHere');
  const [, room = ''] = /href="(\/beschikbaar\/\?t=[\w-]{22})"/.exec(html) ?? [];
  const page = await visit(room);
  expect(page.status).toBe(200);
  const t = room.split('=')[1] ?? '';
  await send('/api/mentor-availability', { t, step: 'places', places: '2' });
  const row = await env.DB.prepare('SELECT places FROM mentors WHERE id = ?1').bind(MENTOR).first();
  expect(row?.['places']).toBe(2);
  // Room was made, so the page no longer says that there is none; while the mentor pauses it does.
  expect(headingOf(await open(token))).toBe('link-pages.answer.roomAgain.title');
  const until = plusDays(localDay(now, timeZone), 7);
  await send('/api/mentor-availability', { t, step: 'pause', until });
  expect(headingOf(await open(token))).toBe('link-pages.answer.full.title');
  await env.DB.prepare("UPDATE links SET expires_at = '2020-01-01' WHERE purpose = 'availability'").run();
  expect(await open(token)).not.toContain('/beschikbaar/');
});

describe('an answer', () => {
  it.each([
    ['accept', 'accepted', 'link-pages.answer.accepted.title'],
    ['want-talk', 'talk', 'link-pages.answer.talk.title'],
  ])(
    '"%s" leads to the page, which after an hour shows how to reach the mentee',
    async (event, state, heading) => {
      const token = await asked('one', now);
      const answered = await answer(token, { answer: event });
      expect(answered.status).toBe(303);
      expect(answered.headers.get('Location')).toBe(`/antwoord/?t=${token}`);
      expect(await open(token)).not.toContain('sanne@example.org');
      await anHourLater();
      expect((await current('one')).state).toBe(state);
      const html = await open(token);
      expect(headingOf(html)).toContain(heading);
      expect(html).toContain('href="mailto:sanne@example.org"');
      expect(html).not.toContain(MARK);
    },
  );

  it.each([
    ['decline', 'declined', 'link-pages.answer.declined.title'],
    ['full', 'full', 'link-pages.answer.full.title'],
  ])(
    '"%s" asks the next mentor after an hour, and the page no longer shows who asked',
    async (event, outcome, heading) => {
      const token = await asked('one', now);
      await answer(token, { answer: event, reason: 'no-time' });
      await anHourLater();
      const { state, mentorId, choices } = await current('one');
      expect({ state, mentorId }).toEqual({ state: 'asked', mentorId: OTHER });
      expect(choices[0]).toMatchObject({ outcome, reason: event === 'decline' ? 'no-time' : null });
      const html = await open(token);
      expect(headingOf(html)).toBe(heading);
      expect(html).not.toContain('merel');
    },
  );

  it.each(['accept', 'want-talk', 'decline', 'full'])(
    '"%s" counts only when it is said a second time',
    async (event) => {
      const token = await asked('one', now);
      const before = await everything();
      const first = await send('/api/answers', { t: token, answer: event });
      expect(first.status).toBe(303);
      const html = await (await visit(first.headers.get('Location') ?? '')).text();
      expect(await everything()).toEqual(before);
      expect(headingOf(html)).toContain(`link-pages.answer.sure.${event}.title`);
      expect(html).toContain(`href="/antwoord/?t=${token}"`);
      const [, sure = ''] = /name="sure"[^>]*value="(\w+)"/.exec(html) ?? [];
      expect((await answer(token, { answer: event, sure })).status).toBe(303);
      expect(await everything()).not.toEqual(before);
    },
  );

  it('is not given by a program that opens the page and presses every button on it', async () => {
    const token = await asked('one', now);
    const html = await open(token);
    const before = await everything();
    const buttons = [...html.matchAll(/name="answer"[^>]*value="([\w-]+)"/g)].map(([, value]) => value ?? '');
    expect(buttons).toEqual(['accept', 'want-talk', 'decline', 'full']);
    for (const value of buttons) await send('/api/answers', { t: token, answer: value });
    expect(await everything()).toEqual(before);
  });

  it('takes no reason but those of the list', async () => {
    await answer(await asked('one', now), { answer: 'decline', reason: 'ik heb een hekel aan hem' });
    await anHourLater();
    expect((await current('one')).choices[0]).toMatchObject({ outcome: 'declined', reason: null });
  });

  it.each(['accept', 'want-talk', 'decline', 'full'])(
    '"%s" counts once when it comes twice, and both lead to the page',
    async (event) => {
      const token = await asked('one', now);
      await answer(token, { answer: event });
      const before = await everything();
      const again = await answer(token, { answer: event });
      expect(again.status).toBe(303);
      expect(await everything()).toEqual(before);
    },
  );

  it('counts once when it comes 10 times at the same moment', async () => {
    const token = await asked('one', now);
    const answers = await Promise.all(Array.from({ length: 10 }, () => answer(token, { answer: 'decline' })));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 303));
    await anHourLater();
    const { state, mentorId, choices } = await current('one');
    expect({ state, mentorId }).toEqual({ state: 'asked', mentorId: OTHER });
    expect(choices.map(({ outcome }) => outcome)).toEqual(['declined', 'asked']);
  });

  it('comes after a first talk by the same link', async () => {
    const token = await asked('one', now);
    await answer(token, { answer: 'want-talk' });
    await anHourLater();
    await answer(token, { answer: 'accept' });
    await anHourLater();
    expect((await current('one')).state).toBe('accepted');
  });

  it.each(['delete', '', 'withdraw', 'close'])('changes nothing when it is "%s"', async (event) => {
    const token = await asked('one', now);
    const before = await everything();
    expect((await answer(token, { answer: event })).status).toBe(303);
    expect(await everything()).toEqual(before);
  });

  it('of a mentor whose turn is over changes nothing for the next mentor', async () => {
    const token = await asked('one', now);
    await applyTo('one', { event: 'no-answer', by: 'clock' }, now);
    await answer(token, { answer: 'accept' });
    expect(await current('one')).toMatchObject({ state: 'asked', mentorId: OTHER });
    expect(headingOf(await open(token))).toBe('link-pages.answer.passed.title');
  });

  it('to a request that was withdrawn changes nothing, and the page says so', async () => {
    const token = await asked('one', now);
    await applyTo('one', { event: 'withdraw', by: 'mentee' }, now);
    await answer(token, { answer: 'accept' });
    expect((await current('one')).state).toBe('withdrawn');
    const html = await open(token);
    expect(headingOf(html)).toBe('link-pages.answer.withdrawn.title');
    expect(html).not.toContain('merel');
  });

  it('from another site is refused', async () => {
    const token = await asked('one', now);
    const before = await everything();
    const answered = await exports.default.fetch('https://example.com/api/answers', {
      method: 'POST',
      body: new URLSearchParams({ t: token, answer: 'accept', sure: 'yes' }),
      headers: { 'Sec-Fetch-Site': 'cross-site' },
    });
    expect(answered.status).toBe(403);
    expect(await everything()).toEqual(before);
  });
});
