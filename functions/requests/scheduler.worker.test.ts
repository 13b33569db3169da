import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Env } from '../env.ts';
import { addMentor, addSubmission, current, applyTo } from '../test/submissions.ts';
import { tableRows } from '../test/post-form.ts';
import { availabilityOf } from '../availability/own-room.ts';
import { momentAt, plusDays } from '../../src/domain/calendar/local-day.ts';
import { timeZone } from '../platform/portal.ts';
import { readSiteConfig } from '../platform/site-config.ts';
import { offerPlaces, runDue } from './scheduler.ts';

const edge: Env = env;
const AMINA = 'amina-el-idrissi';
const JEROEN = 'jeroen-de-vries';
const ESTHER = 'esther-bakker';
/** A Monday without a holiday near it. */
const MONDAY = new Date('2026-11-23T09:00:00Z');
const at = (day: string) => new Date(`${day}T18:00:00Z`);

/** Runs the scheduler and gives the mails that it added. */
async function mailsAfter(now: Date, runs = 1): Promise<string[]> {
  const before = new Set((await tableRows('outbox')).map(({ id }) => id));
  await Promise.all(
    Array.from({ length: runs }, async () => {
      await runDue(edge, now);
      await offerPlaces(edge, now);
    }),
  );
  const mails = (await tableRows('outbox')).filter(({ id }) => !before.has(id));
  return mails.map(({ mail }) => String(mail)).sort();
}

async function asked(id: string, mentors: readonly string[], now = MONDAY): Promise<void> {
  await addSubmission(id, now, { mentors });
  await applyTo(id, { event: 'ask', by: 'clock' }, now);
}
const accept = (id: string, now: Date) => applyTo(id, { event: 'accept', by: 'mentor' }, now);

beforeEach(async () => {
  for (const mentor of [AMINA, JEROEN, ESTHER]) await addMentor(mentor, 1, MONDAY);
});

it('the link about room in a mail works as long as a room that nobody confirmed counts in full', async () => {
  const { availability } = await readSiteConfig(edge);
  const usual = availability.rankLastAfterWeeks;
  onTestFinished(() => {
    availability.rankLastAfterWeeks = usual;
  });
  availability.rankLastAfterWeeks = 5;
  await asked('one', [AMINA]);
  const links = (await tableRows('links')).filter(({ purpose }) => purpose === 'availability');
  const link = { mentor_id: AMINA, expires_at: '2026-12-28T16:00:00.000Z' };
  // One in the mail, and one on the page of the answer.
  expect(links).toMatchObject([link, link]);
});

describe('a mentor who does not answer', () => {
  it('is reminded after 3 working days, and after 5 the next choice is asked', async () => {
    await asked('one', [AMINA, JEROEN]);
    expect(await mailsAfter(at('2026-11-25'))).toEqual([]);
    expect(await mailsAfter(at('2026-11-26'))).toEqual(['mentor-reminder']);
    expect(await mailsAfter(at('2026-11-27'))).toEqual([]);
    expect(await mailsAfter(at('2026-11-30'))).toEqual(['mentee-next', 'mentor-asked', 'mentor-taken-over']);
    expect(await current('one')).toMatchObject({ state: 'asked', mentorId: JEROEN });
  });

  it('gets as much time after a reminder that came late, for the scheduler stood still', async () => {
    await asked('one', [AMINA, JEROEN]);
    expect(await mailsAfter(at('2026-12-07'))).toEqual(['mentor-reminder']);
    const [reminder] = (await tableRows('outbox')).filter(({ mail }) => mail === 'mentor-reminder');
    expect(JSON.parse(String(reminder?.['facts']))).toMatchObject({ due: '2026-12-09T16:00:00.000Z' });
    expect(await mailsAfter(at('2026-12-08'))).toEqual([]);
    expect(await mailsAfter(at('2026-12-09'))).toContain('mentee-next');
  });

  it('gets the days on which nobody works on top: Christmas is 2 of them', async () => {
    for (const mentor of [AMINA, JEROEN]) {
      await env.DB.prepare('UPDATE mentors SET confirmed_at = ?2 WHERE id = ?1')
        .bind(mentor, '2026-12-23T09:00:00Z')
        .run();
    }
    await asked('one', [AMINA, JEROEN], new Date('2026-12-23T09:00:00Z'));
    // Thursday 24 December; then Christmas on a Friday and a Saturday, and a Sunday.
    expect(await mailsAfter(at('2026-12-28'))).toEqual([]);
    expect(await mailsAfter(at('2026-12-29'))).toEqual(['mentor-reminder']);
    expect(await mailsAfter(at('2026-12-30'))).toEqual([]);
    // 1 January is a holiday too, but the 5th working day is the day before it.
    expect(await mailsAfter(at('2026-12-31'))).toContain('mentee-next');
  });

  it('is passed over for the coordinator when nobody else was chosen', async () => {
    await asked('one', [AMINA]);
    await mailsAfter(at('2026-11-26'));
    expect(await mailsAfter(at('2026-11-30'))).toEqual([
      'coordinator-help',
      'mentee-coordinator',
      'mentor-taken-over',
    ]);
  });
});

describe('two runs of the scheduler at the same moment', () => {
  it('remind once', async () => {
    await asked('one', [AMINA, JEROEN]);
    expect(await mailsAfter(at('2026-11-26'), 3)).toEqual(['mentor-reminder']);
  });

  it('ask one next mentor, and pass nobody over', async () => {
    await asked('one', [AMINA, JEROEN, ESTHER]);
    await mailsAfter(at('2026-11-26'));
    expect(await mailsAfter(at('2026-11-30'), 3)).toEqual([
      'mentee-next',
      'mentor-asked',
      'mentor-taken-over',
    ]);
    expect(await current('one')).toMatchObject({ state: 'asked', mentorId: JEROEN });
  });

  it('ask once how it goes', async () => {
    await asked('one', [AMINA]);
    await accept('one', MONDAY);
    expect(await mailsAfter(at('2027-02-15'), 3)).toEqual(['mentee-halfway', 'mentor-halfway']);
  });
});

it('20 that nobody can read, for their key is gone, hold up nobody else', async () => {
  for (let count = 0; count < 20; count += 1)
    await addSubmission(`old${count}`, MONDAY, { mentors: [AMINA] });
  await env.DB.prepare("UPDATE submissions SET answers = 'v1.2020-01.' || substr(answers, 12)").run();
  await addSubmission('one', new Date(MONDAY.getTime() + 1), { mentors: [JEROEN] });
  const later = new Date(MONDAY.getTime() + 60_000);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await runDue(edge, later);
  expect((await current('one')).state).toBe('sent');
  await runDue(edge, later);
  vi.restoreAllMocks();
  expect((await current('one')).state).toBe('asked');
});

describe('whoever waits for a mentor', () => {
  /** Two people wait, one after the other, for a mentor whose one place is taken by "taken". */
  async function waiting(): Promise<void> {
    await asked('taken', [AMINA]);
    await accept('taken', MONDAY);
    for (const [hours, id] of ['first', 'second'].entries()) {
      const now = new Date(MONDAY.getTime() + hours * 60 * 60 * 1000);
      await addSubmission(id, now, { mentors: [AMINA] });
      await applyTo(id, { event: 'ask', by: 'clock' }, now);
      await applyTo(id, { event: 'wait', by: 'mentee', mentorId: AMINA }, now);
    }
  }

  it.each([
    ['at the first moment of the last day that counts', 0, 'asked'],
    ['a minute before it', -60_000, 'waiting'],
  ] as const)('is asked when the mentor said so %s', async (_, ms, state) => {
    await waiting();
    const now = at('2027-03-24');
    const { availability } = await readSiteConfig(edge);
    const oldest = momentAt(plusDays('2027-03-24', -7 * availability.notOfferedAfterWeeks), 0, timeZone);
    await edge.DB.prepare('UPDATE mentors SET places = 2, confirmed_at = ?2 WHERE id = ?1')
      .bind(AMINA, new Date(oldest.getTime() + ms).toISOString())
      .run();
    await offerPlaces(edge, now);
    expect((await current('first')).state).toBe(state);
  });

  it('is not asked while there is no place', async () => {
    await waiting();
    expect(await mailsAfter(at('2026-11-24'))).toEqual([]);
  });

  it.each([
    { event: 'stop', by: 'mentee' },
    { event: 'stop', by: 'mentor' },
    { event: 'finish', by: 'mentor' },
  ] as const)('is offered the place first when it comes free: $event by $by', async (end) => {
    await waiting();
    const now = new Date('2026-11-24T09:00:00Z');
    await applyTo('taken', end, now);
    // A new request, in the minutes before the scheduler runs.
    await asked('new', [AMINA, JEROEN], now);
    expect(await current('new')).toMatchObject({ mentorId: JEROEN });

    expect(await mailsAfter(new Date('2026-11-24T09:05:00Z'), 3)).toEqual([
      'mentee-place-free',
      'mentor-asked',
    ]);
    expect(await current('first')).toMatchObject({ state: 'asked', mentorId: AMINA });
    expect((await current('second')).state).toBe('waiting');

    // Nor once the place was offered and the answer is not there yet.
    await asked('newer', [AMINA, JEROEN], new Date('2026-11-24T09:10:00Z'));
    expect(await current('newer')).toMatchObject({ mentorId: JEROEN });
    expect(await availabilityOf(edge, AMINA, now)).toMatchObject({ availability: { places: 0 } });
  });

  it('is not asked while the mentor takes a pause', async () => {
    await waiting();
    const now = new Date('2026-11-24T09:00:00Z');
    await applyTo('taken', { event: 'stop', by: 'mentee' }, now);
    const pause = (until: string) =>
      env.DB.prepare('UPDATE mentors SET paused_until = ?2 WHERE id = ?1').bind(AMINA, until).run();
    await pause('2026-12-01');
    expect(await mailsAfter(now)).toEqual([]);
    await pause('2026-11-24');
    expect(await mailsAfter(now)).toEqual(['mentee-place-free', 'mentor-asked']);
  });

  it('is not offered the place of a mentor who said nothing for 10 weeks, until the mentor says that it is still true', async () => {
    await waiting();
    const now = new Date('2026-11-24T09:00:00Z');
    await applyTo('taken', { event: 'stop', by: 'mentee' }, now);
    const confirm = (day: string) =>
      env.DB.prepare('UPDATE mentors SET confirmed_at = ?2 WHERE id = ?1')
        .bind(AMINA, `${day}T12:00:00Z`)
        .run();
    await confirm('2026-09-14');
    expect(await mailsAfter(now)).toEqual([]);
    await confirm('2026-09-15');
    expect(await mailsAfter(now)).toEqual(['mentee-place-free', 'mentor-asked']);
  });

  it('is helped by the coordinator when it takes too long, and the mentor, who was asked nothing, hears nothing', async () => {
    await waiting();
    expect(await mailsAfter(at('2027-01-18'))).toEqual([
      ...['coordinator-help', 'coordinator-help'],
      ...['mentee-coordinator', 'mentee-coordinator'],
    ]);
  });
});

it('after a yes there is a halfway check, a closing, and an end of itself that frees the place', async () => {
  await asked('one', [AMINA]);
  await accept('one', MONDAY);
  expect(await mailsAfter(at('2027-02-14'))).toEqual([]);
  expect(await mailsAfter(at('2027-02-15'))).toEqual(['mentee-halfway', 'mentor-halfway']);
  expect(await mailsAfter(at('2027-05-24'))).toEqual(['mentee-closing', 'mentor-closing']);
  expect((await current('one')).state).toBe('accepted');
  await mailsAfter(at('2027-06-21'));
  expect((await current('one')).state).toBe('closed');
});
