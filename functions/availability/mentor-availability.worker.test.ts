import { env, exports } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { dayInWords, localDay, momentAt, plusDays } from '../../src/domain/calendar/local-day.ts';
import type { Env } from '../env.ts';
import { linkStatement } from '../links/links.ts';
import { DEFAULT_LANGUAGE, timeZone } from '../platform/portal.ts';
import { TEST_SITE_CONFIG } from '../test/portal-facts.ts';
import { addMentor, addSubmission, everything, applyTo, send, visit } from '../test/submissions.ts';
import { tableRows } from '../test/post-form.ts';

const edge: Env = env;
const MENTOR = 'amina-el-idrissi';
const DAY_MS = 24 * 60 * 60 * 1000;

let now: Date;
let token: string;
let today: string;
const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS);
const page = async (query = '') => (await visit(`/beschikbaar/?t=${token}${query}`)).text();
const post = (fields: Record<string, string>) => send('/api/mentor-availability', { t: token, ...fields });
const mentor = async () => (await tableRows('mentors'))[0]!;
const headingOf = (html: string) => /<h1[^>]*>([^<]*)</.exec(html)?.[1];
const said = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

beforeEach(async () => {
  now = new Date();
  today = localDay(now, timeZone);
  await addMentor(MENTOR, 2, daysAgo(30));
  const expiresAt = new Date(now.getTime() + 42 * DAY_MS);
  const link = { purpose: 'availability', row: MENTOR, round: '2026-11', mentorId: MENTOR } as const;
  const made = await linkStatement(edge, { ...link, expiresAt, now });
  token = made.token;
  await made.statement.run();
});

describe('the page of a mentor', () => {
  it('says what is true now and asks whether it is right', async () => {
    await addSubmission('one', now, { mentors: [MENTOR] });
    await applyTo('one', { event: 'ask', by: 'clock' }, now).catch(() => undefined);
    await env.DB.prepare(
      "UPDATE submissions SET version = version + 1, state = 'accepted', mentor_id = ?1 WHERE id = 'one'",
    )
      .bind(MENTOR)
      .run();
    const html = await page();
    expect(headingOf(html)).toBe('link-pages.availability.title');
    expect(said(html)).toContain('availability.mentor.capacity 2');
    expect(said(html)).toContain('availability.mentor.free.one');
    expect(html).toContain('value="confirm"');
    expect(html).not.toContain('value="resume"');
    for (const written of ['merel', 'Sanne', 'sanne@example.org']) expect(html).not.toContain(written);
  });

  it('changes nothing when it is only opened, as a mail scanner does', async () => {
    const before = await everything();
    for (const method of ['GET', 'HEAD']) {
      const path = `/beschikbaar/?t=${token}&step=confirm&places=0`;
      const answer = await visit(path, method);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('Cache-Control')).toBe('no-store');
      expect((await visit(`/api/mentor-availability?t=${token}&step=confirm`, method)).status).toBe(405);
    }
    expect(await everything()).toEqual(before);
  });

  it('opens with no wrong, no old and no other link, and says whom to call', async () => {
    await addSubmission('one', now);
    const wrong = await visit('/beschikbaar/?t=AAAAAAAAAAAAAAAAAAAAAA');
    expect(wrong.status).toBe(404);
    expect(said(await wrong.text())).toContain(TEST_SITE_CONFIG.contact.phone);
    expect((await post({ t: 'AAAAAAAAAAAAAAAAAAAAAA', step: 'confirm' })).status).toBe(404);
    await env.DB.prepare("UPDATE links SET expires_at = '2020-01-01T00:00:00.000Z'").run();
    const before = await everything();
    const old = await visit(`/beschikbaar/?t=${token}`);
    expect(old.status).toBe(410);
    expect(await old.text()).not.toContain('name="step"');
    expect((await post({ step: 'places', places: '5' })).status).toBe(410);
    expect(await everything()).toEqual(before);
  });

  it('says so when the mentor is no longer in the database', async () => {
    await env.DB.prepare('DELETE FROM mentors').run();
    const answer = await visit(`/beschikbaar/?t=${token}`);
    expect(answer.status).toBe(410);
    expect(said(await answer.text())).toContain('availability.mentor.goneText');
  });
});

describe('one tap', () => {
  it('confirms, and the page says until when that is believed', async () => {
    const answer = await post({ step: 'confirm' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('Location')).toBe(`/beschikbaar/?t=${token}`);
    expect(await mentor()).toMatchObject({ places: 2, paused_until: null });
    expect(localDay(new Date(String((await mentor())['confirmed_at'])), timeZone)).toBe(today);
    const html = await page();
    expect(headingOf(html)).toBe('availability.mentor.done');
    expect(html).not.toContain('value="confirm"');
    expect(said(html)).toContain(
      dayInWords(momentAt(plusDays(today, 42), 12, timeZone), DEFAULT_LANGUAGE, timeZone),
    );
  });

  it('changes the places', async () => {
    expect((await post({ step: 'places', places: ' 3 ' })).status).toBe(303);
    expect(await mentor()).toMatchObject({ places: 3 });
    expect(said(await page())).toContain('availability.mentor.capacity 3');
    await post({ step: 'places', places: '0' });
    expect(said(await page())).toContain('availability.mentor.capacity.none');
  });

  it('takes a break that has its day filled in, and ends it', async () => {
    const until = /id="pause"[^>]*>/.exec(await page())![0];
    const day = /value="([^"]*)"/.exec(until)![1]!;
    expect(day).toBe(plusDays(today, 28));
    await post({ step: 'pause', until: day });
    expect(await mentor()).toMatchObject({ paused_until: day });
    const html = await page();
    expect(said(html)).toContain('availability.mentor.paused');
    expect(html).toContain('value="resume"');
    expect(html).not.toContain('value="pause"');
    await post({ step: 'resume' });
    expect(await mentor()).toMatchObject({ paused_until: null });
  });

  it.each(['', '-1', '51', '2.5', 'twee', '1e1', '٣', '100'])(
    'takes no %j as places, which stays in the field',
    async (places) => {
      const before = await everything();
      const answer = await post({ step: 'places', places });
      expect(answer.status).toBe(422);
      expect(await everything()).toEqual(before);
      const html = await answer.text();
      expect(said(html)).toContain('availability.mentor.placesWrong');
      expect(headingOf(html)).toBe('availability.mentor.notYet');
      expect(html).toContain('<title>form.error ');
      const field = /<input[^>]*id="places"[^>]*>/.exec(html)![0];
      expect(field).toContain('aria-invalid="true"');
      expect(/ value="([^"]*)"/.exec(field)?.[1] ?? '').toBe(places);
      // A field that cuts off what is typed would have 100 become 10.
      expect(field).not.toContain('maxlength');
    },
  );

  it('takes no day that is past, today, too far off or no day at all as the end of a break, and what was filled in stays', async () => {
    const before = await everything();
    const wrong = ['', 'morgen', '2020-01-01', today, plusDays(today, 400), '2027-02-30', `${today}T00:00`];
    for (const until of wrong) {
      const answer = await post({ step: 'pause', until });
      expect(answer.status, until).toBe(422);
      const html = await answer.text();
      expect(said(html), until).toContain('availability.mentor.pauseWrong');
      expect(headingOf(html), until).toBe('availability.mentor.notYet');
      const field = /<input[^>]*id="pause"[^>]*>/.exec(html)![0];
      expect(/ value="([^"]*)"/.exec(field)?.[1] ?? '').toBe(until);
    }
    expect(await everything()).toEqual(before);
  });

  it.each(['', 'accept', 'delete'])('does nothing by "%s"', async (step) => {
    const before = await everything();
    expect((await post({ step })).status).toBe(303);
    expect(await everything()).toEqual(before);
  });

  it('comes only from our own page', async () => {
    const before = await everything();
    const answer = await exports.default.fetch('https://example.com/api/mentor-availability', {
      method: 'POST',
      body: new URLSearchParams({ t: token, step: 'confirm' }),
      headers: { 'Sec-Fetch-Site': 'cross-site' },
    });
    expect(answer.status).toBe(403);
    expect(await everything()).toEqual(before);
  });
});

describe('an answer that gets old', () => {
  it.each([
    [10, 'availability.mentor.until'],
    [45, 'availability.mentor.oldUntil'],
    [80, 'availability.mentor.tooOld'],
  ])('of %i days ago is told to the mentor: %s', async (days, sentence) => {
    await env.DB.prepare('UPDATE mentors SET confirmed_at = ?1').bind(daysAgo(days).toISOString()).run();
    expect(said(await page())).toContain(sentence);
    await post({ step: 'confirm' });
    expect(said(await page())).toContain('availability.mentor.until');
  });
});
