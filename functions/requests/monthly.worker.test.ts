import { env } from 'cloudflare:workers';
import { expect, it, onTestFinished } from 'vitest';
import type { Env } from '../env.ts';
import { findLink, tokenOf } from '../links/links.ts';
import { confirm } from '../availability/mentors.ts';
import { addMentor, everything } from '../test/submissions.ts';
import { tableRows } from '../test/post-form.ts';
import { readSiteConfig } from '../platform/site-config.ts';
import { monthlyMails } from './monthly.ts';

const edge: Env = env;
const MENTOR = 'amina-el-idrissi';
const at = (day: string) => new Date(`${day}T03:00:00.000Z`);
const asked = async () => (await tableRows('outbox')).map(({ id }) => id);

it('asks a mentor who confirmed more than 4 weeks ago, and nobody else', async () => {
  await addMentor(MENTOR, 2, at('2026-10-20'));
  await addMentor('jeroen-de-vries', 2, at('2026-11-10'));
  expect(await monthlyMails(edge, at('2026-11-23'))).toBe(1);
  expect(await tableRows('outbox')).toMatchObject([
    {
      id: `availability-${MENTOR}-2026-11`,
      mentor_id: MENTOR,
      submission_id: null,
      recipient: 'mentor',
      mail: 'mentor-availability',
      facts: JSON.stringify({ mentor: MENTOR, availability: { row: MENTOR, round: '2026-11' } }),
      state: 'waiting',
    },
  ]);
});

it('asks after another term when the portal has one', async () => {
  await addMentor(MENTOR, 2, at('2026-10-20'));
  const { availability } = await readSiteConfig(edge);
  const usual = availability.askAfterWeeks;
  onTestFinished(() => {
    availability.askAfterWeeks = usual;
  });
  availability.askAfterWeeks = 5;
  expect(await monthlyMails(edge, at('2026-11-23'))).toBe(0);
  expect(await monthlyMails(edge, at('2026-11-25'))).toBe(1);
});

it('sends a link that works for 6 weeks', async () => {
  await addMentor(MENTOR, 2, at('2026-10-01'));
  await monthlyMails(edge, at('2026-11-23'));
  const token = await tokenOf(edge, { purpose: 'availability', row: MENTOR, round: '2026-11' });
  expect(await findLink(edge, token, 'availability', at('2027-01-04'))).toMatchObject({ mentorId: MENTOR });
  expect(await findLink(edge, token, 'availability', at('2027-01-06'))).toBe('expired');
});

it('asks once a month, however often the scheduler runs, and again the next month', async () => {
  await addMentor(MENTOR, 2, at('2026-09-01'));
  await monthlyMails(edge, at('2026-11-01'));
  const before = await everything();
  for (const day of ['2026-11-01', '2026-11-02', '2026-11-28', '2026-11-30']) {
    expect(await monthlyMails(edge, at(day)), day).toBe(0);
  }
  expect(await everything()).toEqual(before);
  expect(await monthlyMails(edge, at('2026-12-01'))).toBe(1);
  expect(await asked()).toEqual([`availability-${MENTOR}-2026-11`, `availability-${MENTOR}-2026-12`]);
});

it('leaves one mail when two runs of the scheduler cross each other', async () => {
  await addMentor(MENTOR, 2, at('2026-09-01'));
  await Promise.all([monthlyMails(edge, at('2026-11-23')), monthlyMails(edge, at('2026-11-23'))]);
  expect(await asked()).toEqual([`availability-${MENTOR}-2026-11`]);
});

it('does not ask somebody who answered, or who takes a break, until that is over', async () => {
  await addMentor(MENTOR, 2, at('2026-09-01'));
  await confirm(edge, MENTOR, { pausedUntil: '2027-01-15' }, at('2026-11-01'));
  for (const day of ['2026-11-20', '2026-12-24', '2027-01-14']) {
    expect(await monthlyMails(edge, at(day)), day).toBe(0);
  }
  expect(await monthlyMails(edge, at('2027-01-15'))).toBe(1);
});

it('asks everybody when there are many, some nights after each other', async () => {
  await env.DB.prepare(
    `INSERT INTO mentors (id, address, person, places, confirmed_at)
     SELECT 'mentor-' || value, 'sealed', 'person', 1, '2026-09-01T00:00:00.000Z'
     FROM json_each(?1)`,
  )
    .bind(JSON.stringify(Array.from({ length: 620 }, (_, number) => number)))
    .run();
  const nights = [await monthlyMails(edge, at('2026-11-23')), await monthlyMails(edge, at('2026-11-24'))];
  expect(nights).toEqual([500, 120]);
  expect(new Set(await asked()).size).toBe(620);
});
