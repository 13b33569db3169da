// What one person can ask of one mentor, and how much is asked of a mentor.
import { env, exports } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { setMentor } from '../availability/mentors.ts';
import { availabilityOfAll } from '../availability/own-room.ts';
import type { Env } from '../env.ts';
import { personOf } from '../privacy/keys/person.ts';
import { AS_JSON, formOf, post, RIGHT, SITE, tableRows } from '../test/post-form.ts';
import { addMentor, addSubmission, applyTo, current } from '../test/submissions.ts';
import { applyEvent } from './apply-event.ts';
import { runDue } from './scheduler.ts';
import { numberingPlan } from '../platform/portal.ts';

const edge: Env = env;
const [AMINA, JEROEN] = [RIGHT.mentor1, RIGHT.mentor2];
const now = new Date();

const send = (fields: object = {}) =>
  post(formOf({ ...RIGHT, mentor2: '', id: crypto.randomUUID(), ...fields }), AS_JSON);
const said = async (answer: Response) => answer.json<{ reference: string; received: string }>();
const askedOf = async (mentor: string) =>
  (await tableRows('submissions')).filter(({ state, mentor_id: id }) => state === 'asked' && id === mentor);

// The forms of another file, just before, would make a rush.
beforeEach(async () => {
  await scheduler.wait(1001);
  await addMentor(AMINA, 1, now);
  await addMentor(JEROEN, 3, now);
});

describe('a second request of one person to one mentor', () => {
  it('leads to the first, without a mail', async () => {
    const first = await said(await send());
    const mails = await tableRows('outbox');
    const second = await said(await send({ question: 'Een andere vraag aan dezelfde mentor' }));
    expect(second.reference).toBe(first.reference);
    expect(await tableRows('submissions')).toHaveLength(1);
    expect((await tableRows('outbox')).map(({ id }) => id)).toEqual(mails.map(({ id }) => id));
  });

  it('looks to somebody who fills in the address of another as if that person never asked', async () => {
    await send();
    const pages: string[] = [];
    for (const email of [RIGHT.email, 'nobody@example.org']) {
      const { reference, received } = await said(await send({ email, name: 'Een vreemde' }));
      const page = await (await exports.default.fetch(SITE + received)).text();
      expect(page).toContain(reference);
      expect(received).not.toContain('t=');
      pages.push(page.replaceAll(reference, 'REFERENCE'));
    }
    expect(pages[0]).toBe(pages[1]);
    expect(await tableRows('submissions')).toHaveLength(2);
  });

  it('is kept when it names another mentor too, who is asked; the first is not asked twice', async () => {
    await send();
    await send({ mentor2: JEROEN });
    expect([(await askedOf(AMINA)).length, (await askedOf(JEROEN)).length]).toEqual([1, 1]);
  });

  it('goes its own way when the first is over, or waits for a person: then its sender may not know of it', async () => {
    await send({ website: 'a program' });
    const first = await said(await send());
    const [row] = await askedOf(AMINA);
    expect(row?.['reference']).toBe(first.reference);
    await applyTo(String(row?.['id']), { event: 'withdraw', by: 'mentee' }, now);
    expect((await said(await send())).reference).not.toBe(first.reference);
  });

  it('takes one place when a coordinator made a pair of it once more', async () => {
    const [one, two, three] = ['one', 'two', 'three'];
    for (const id of [one, two, three]) await addSubmission(id, now, { mentors: [AMINA] });
    for (const id of [one, two]) await applyTo(id, { event: 'ask', by: 'clock' }, now);
    await env.DB.prepare("UPDATE submissions SET person = 'the same' WHERE id <> 'three'").run();
    await applyTo(three, { event: 'ask', by: 'clock' }, now);
    for (const id of [one, two]) await applyTo(id, { event: 'accept', by: 'mentor' }, now);
    const room = (await availabilityOfAll(edge, now)).find(({ id }) => id === AMINA);
    expect(room?.places).toBe(0);
    expect(await applyEvent(edge, await current(three), { event: 'accept', by: 'mentor' }, now)).toEqual({
      kind: 'no-place',
    });
  });
});

it('nobody is asked as the own mentor, by the list nor by a coordinator', async () => {
  await setMentor(edge, { id: AMINA, address: RIGHT.email, places: 2, now });
  await send({ mentor2: JEROEN });
  expect([(await askedOf(AMINA)).length, (await askedOf(JEROEN)).length]).toEqual([0, 1]);
  await addSubmission('one', now, { mentors: [AMINA] });
  await env.DB.prepare("UPDATE submissions SET person = ?1 WHERE id = 'one'")
    .bind(await personOf(edge, RIGHT.email, numberingPlan))
    .run();
  await applyTo('one', { event: 'ask', by: 'clock' }, now);
  const ask = { event: 'ask', by: 'coordinator', mentorId: AMINA } as const;
  expect(await applyEvent(edge, await current('one'), ask, now)).toEqual({ kind: 'impossible' });
});

it('a mentor has two open questions more than free places, also when all come at once; the rest goes to the next choice', async () => {
  const all = Array.from({ length: 8 }, (_, place) =>
    send({ email: `m${place}@example.org`, mentor2: JEROEN }),
  );
  expect((await Promise.all(all)).map(({ status }) => status)).toEqual(Array(8).fill(201));
  // What lost the race is asked by the scheduler.
  await runDue(edge, new Date(Date.now() + 60_000));
  expect([(await askedOf(AMINA)).length, (await askedOf(JEROEN)).length]).toEqual([3, 5]);
  const rooms = await availabilityOfAll(edge, now);
  expect(rooms.map(({ id, places }) => [id, places])).toEqual([
    [AMINA, 0],
    [JEROEN, 0],
  ]);
});
