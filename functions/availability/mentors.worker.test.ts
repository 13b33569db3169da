import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { Env } from '../env.ts';
import { personOf } from '../privacy/keys/person.ts';
import { open } from '../privacy/keys/seal.ts';
import { addSubmission, applyTo } from '../test/submissions.ts';
import { tableRows } from '../test/post-form.ts';
import { availabilityOf, availabilityOfAll } from './own-room.ts';
import { addressPlace, confirm, setMentor } from './mentors.ts';
import { MOST_CHANGES_A_DAY } from '../database/wanted-mail.ts';
import { numberingPlan } from '../platform/portal.ts';

const edge: Env = env;
const MENTOR = 'amina-el-idrissi';
const MAIL = 'amina@example.org';
const NOW = new Date('2026-11-23T12:00:00.000Z');
const LATER = new Date('2026-11-25T12:00:00.000Z');

const set = (id = MENTOR, places = 2, now = NOW) => setMentor(edge, { id, address: MAIL, places, now });
const events = async () => (await tableRows('audit')).map(({ event, by }) => [event, by]);
const room = async (now = NOW) => (await availabilityOf(edge, MENTOR, now))?.availability;

describe('a mentor in the database', () => {
  it('has an address that only the edge can read, and that is found again by the person', async () => {
    await set();
    const [row] = await tableRows('mentors');
    expect(JSON.stringify(row)).not.toContain('amina@');
    expect(await open(edge, addressPlace(MENTOR), String(row!['address']))).toBe(MAIL);
    expect(row!['person']).toBe(await personOf(edge, ` ${MAIL.toUpperCase()}`, numberingPlan));
    expect(await events()).toEqual([['mentor-set', 'command']]);
  });

  it('keeps a pause when the address changes', async () => {
    await set();
    await confirm(edge, MENTOR, { pausedUntil: '2026-12-24' }, NOW);
    await setMentor(edge, { id: MENTOR, address: 'nieuw@example.org', places: 3, now: LATER });
    const [row] = await tableRows('mentors');
    expect(await open(edge, addressPlace(MENTOR), String(row!['address']))).toBe('nieuw@example.org');
    expect(row).toMatchObject({ places: 3, paused_until: '2026-12-24', confirmed_at: LATER.toISOString() });
  });

  it('confirms, changes places and pauses, each with a line of audit and a new day', async () => {
    await set();
    await confirm(edge, MENTOR, {}, LATER);
    expect(await room(LATER)).toEqual({ capacity: 2, places: 2, open: true, confirmed: '2026-11-25' });
    await confirm(edge, MENTOR, { places: 0 }, LATER);
    expect(await room(LATER)).toMatchObject({ capacity: 0, places: 0, open: true });
    await confirm(edge, MENTOR, { pausedUntil: '2026-12-24' }, LATER);
    expect(await availabilityOf(edge, MENTOR, LATER)).toMatchObject({
      availability: { open: false },
      pausedUntil: '2026-12-24',
    });
    await confirm(edge, MENTOR, { pausedUntil: null }, LATER);
    expect(await room(LATER)).toMatchObject({ open: true });
    expect((await events()).slice(1)).toEqual(
      ['confirmed', 'places', 'paused', 'resumed'].map((event) => [`mentor-${event}`, 'mentor']),
    );
  });

  it('is open again on the day until which the pause was, as it is in the Netherlands', async () => {
    await set();
    await confirm(edge, MENTOR, { pausedUntil: '2026-12-24' }, NOW);
    expect(await room(new Date('2026-12-23T22:59:00Z'))).toMatchObject({ open: false });
    expect(await room(new Date('2026-12-23T23:01:00Z'))).toMatchObject({ open: true });
  });

  it('changes so often a day at most, and no line of audit stands for what did not happen', async () => {
    await set();
    for (let place = 0; place < MOST_CHANGES_A_DAY - 1; place++) await confirm(edge, MENTOR, {}, NOW);
    await confirm(edge, MENTOR, { places: 1, pausedUntil: null }, NOW);
    await confirm(edge, MENTOR, { places: 5 }, NOW);
    expect(await room()).toMatchObject({ capacity: 1 });
    expect(await events()).toHaveLength(1 + MOST_CHANGES_A_DAY + 1);
    await confirm(edge, MENTOR, { places: 5 }, LATER);
    expect(await room(LATER)).toMatchObject({ capacity: 5 });
  });

  it('changes nobody who is not there, and writes no audit of it', async () => {
    await confirm(edge, 'nobody', { places: 3 }, NOW);
    expect(await tableRows('mentors')).toEqual([]);
    expect(await tableRows('audit')).toEqual([]);
    expect(await availabilityOf(edge, 'nobody', NOW)).toBeUndefined();
  });
});

describe('the room of a mentor', () => {
  it('counts who was accepted and who waits, and nobody else', async () => {
    await set(MENTOR, 3);
    await addSubmission('asked', NOW, { mentors: [MENTOR] });
    await applyTo('asked', { event: 'ask', by: 'clock' }, NOW);
    expect(await room()).toMatchObject({ capacity: 3, places: 3 });
    await applyTo('asked', { event: 'accept', by: 'mentor' }, NOW);
    expect(await room()).toMatchObject({ capacity: 3, places: 2 });
    await env.DB.prepare(
      `INSERT INTO submissions (id, form, reference, created_at, state, since, mentor_id, person, answers, body_hash, suspect)
       VALUES ('w', 'request', 'W', '', 'waiting', '', ?1, 'p', 'a', 'h', 0)`,
    )
      .bind(MENTOR)
      .run();
    expect(await room()).toMatchObject({ capacity: 3, places: 1 });
    await applyTo('asked', { event: 'stop', by: 'mentee' }, NOW);
    expect(await room()).toMatchObject({ capacity: 3, places: 2 });
  });

  it('is never less than nothing', async () => {
    await set(MENTOR, 1);
    await addSubmission('one', NOW, { mentors: [MENTOR] });
    await applyTo('one', { event: 'ask', by: 'clock' }, NOW);
    await applyTo('one', { event: 'accept', by: 'mentor' }, NOW);
    await confirm(edge, MENTOR, { places: 0 }, NOW);
    expect(await room()).toMatchObject({ capacity: 0, places: 0 });
  });

  it('is the same for one mentor as in the list of all', async () => {
    await set('b-mentor', 2);
    await set('a-mentor', 1);
    const all = await availabilityOfAll(edge, NOW);
    expect(all.map(({ id }) => id)).toEqual(['a-mentor', 'b-mentor']);
    for (const { id, ...availability } of all) {
      expect((await availabilityOf(edge, id, NOW))?.availability).toEqual(availability);
    }
  });
});
