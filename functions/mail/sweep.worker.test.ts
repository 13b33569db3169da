import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Env } from '../env.ts';
import { setMentor } from '../availability/mentors.ts';
import { addSubmission, applyTo } from '../test/submissions.ts';
import { tableRows } from '../test/post-form.ts';
import { MailFailure } from './mail-failure.ts';
import { ATTEMPTS, leaseNext, waitAfter } from './outbox.ts';
import { sendDue } from './sweep.ts';
import type { Message, Transport } from './message.ts';

const edge: Env = env;
const START = new Date('2026-11-23T09:00:00Z');
const MINUTE_MS = 60 * 1000;
const FRIDAY_EVENING_TO_MONDAY = 62;
const later = (minutes: number) => new Date(START.getTime() + minutes * MINUTE_MS);

const failing = (code: MailFailure['code'], again = true): Transport => ({
  send: () => Promise.reject(new MailFailure(code, again)),
});
function collecting() {
  const mails: Message[] = [];
  return { mails, transport: { send: (mail: Message) => Promise.resolve(void mails.push(mail)) } };
}
/** The mail that the sender gets, and everything that is written at it. */
async function letter() {
  return (await tableRows('outbox')).find(({ mail }) => mail === 'received-message');
}

beforeEach(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await addSubmission('one', START, { form: 'message' });
});

describe('a mail that does not go', () => {
  it('waits longer after each attempt, within a quarter of a doubling, and never more than 10 hours', () => {
    const least = Array.from({ length: 9 }, (_, done) => waitAfter(done + 1, 0) / MINUTE_MS);
    const most = Array.from({ length: 9 }, (_, done) => waitAfter(done + 1, 1) / MINUTE_MS);
    expect(least).toEqual([0.75, 1.5, 3, 6, 12, 24, 48, 96, 192]);
    expect(most).toEqual([1.25, 2.5, 5, 10, 20, 40, 80, 160, 320]);
    expect(waitAfter(50, 1)).toBe(10 * 60 * MINUTE_MS);
  });

  it('is tried over a weekend, and is then a dead letter that stays and is never tried again', async () => {
    const leastHours = Array.from(
      { length: ATTEMPTS - 1 },
      (_, done) => waitAfter(done + 1, 0.5) / MINUTE_MS / 60,
    );
    expect(leastHours.reduce((sum, one) => sum + one)).toBeGreaterThan(FRIDAY_EVENING_TO_MONDAY);
    let now = START;
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      expect(await letter()).toMatchObject({ state: 'waiting', attempts: attempt - 1 });
      await sendDue(edge, now, { transport: failing('451') });
      // Nothing is due before its time, so a second run finds nothing.
      expect(await sendDue(edge, now, { transport: failing('451') })).toEqual({
        sent: 0,
        waiting: 0,
        dead: 0,
      });
      now = new Date(now.getTime() + waitAfter(attempt, 1));
    }
    expect(await letter()).toMatchObject({ state: 'dead', attempts: ATTEMPTS, failure: '451' });
    const { mails, transport } = collecting();
    await sendDue(edge, later(60 * 24 * 30), { transport });
    expect(mails).toEqual([]);
    expect(await letter()).toMatchObject({ state: 'dead' });
  });

  it('is a dead letter at once when the server refuses the receiver for good', async () => {
    await sendDue(edge, START, { transport: failing('550', false) });
    expect(await letter()).toMatchObject({ state: 'dead', attempts: 1, failure: '550' });
  });

  it('has the same Message-ID when it goes after all', async () => {
    const ids: string[] = [];
    const once: Transport = {
      send: ({ id }) => {
        ids.push(id);
        return ids.length <= 2 ? Promise.reject(new MailFailure('timeout', true)) : Promise.resolve();
      },
    };
    await sendDue(edge, START, { transport: once });
    await sendDue(edge, later(5), { transport: once });
    expect(ids.slice(2).sort()).toEqual(ids.slice(0, 2).sort());
    expect(await letter()).toMatchObject({ state: 'sent', failure: null });
  });

  it.each([
    ['MAIL_FROM', 'geen adres'],
    ['COORDINATOR_MAIL', 'a@b.nl, c@d.nl'],
    ['MAIL_URL', 'http://post.example'],
    ['SITE_URL', ''],
    ['SITE_URL', 'https://example.com/'],
  ])('waits when %s is wrong, for an operator can mend it', async (name, value) => {
    await sendDue({ ...edge, [name]: value }, START);
    const mails = await tableRows('outbox');
    expect(new Set(mails.map(({ state }) => state))).toEqual(new Set(['waiting']));
    // Why is a sentence for the operator, which names the setting.
    expect(
      mails.map(({ failure }) => String(failure)).filter((one) => one.startsWith(`${name} `)),
    ).not.toEqual([]);
  });
});

describe('two runs at once', () => {
  it('send each mail once', async () => {
    const { mails, transport } = collecting();
    await Promise.all(Array.from({ length: 4 }, () => sendDue(edge, START, { transport })));
    expect(mails.map(({ to }) => to).sort()).toEqual(['coordinator@example.org', 'sanne@example.org']);
  });

  it('do so also when the first is slow: a lease begins when its mail goes', async () => {
    const { mails, transport } = collecting();
    const seen: unknown[] = [];
    const slow: Transport = {
      send: async (mail) => {
        mails.push(mail);
        seen.push(await sendDue(edge, later(1), { transport }));
      },
    };
    await sendDue(edge, START, { transport: slow });
    expect(seen).toEqual([{ sent: 1, waiting: 0, dead: 0 }]);
    expect(new Set(mails.map(({ id }) => id)).size).toBe(mails.length);
  });

  it('take over what a run that died was sending, when its lease is over', async () => {
    await leaseNext(edge, START);
    await leaseNext(edge, START);
    expect(await leaseNext(edge, later(1))).toBeUndefined();
    const { mails, transport } = collecting();
    await sendDue(edge, later(2), { transport });
    expect(mails).toHaveLength(2);
  });
});

describe('mails about one request', () => {
  const MENTOR = 'amina-el-idrissi';
  const asked = () => applyTo('two', { event: 'ask', by: 'clock' }, START);
  const names = (mails: readonly Message[]) => mails.map(({ id }) => id);
  /** Takes mail for anybody but this one. */
  const refusing = (to: string): Transport => ({
    send: (mail) => (mail.to === to ? Promise.reject(new MailFailure('timeout', true)) : Promise.resolve()),
  });

  beforeEach(async () => {
    await setMentor(edge, { id: MENTOR, address: 'mentor@example.org', places: 2, now: START });
    await addSubmission('two', START, { mentors: [MENTOR] });
  });

  it('reach a person in the order of what happened, also when the first had to wait', async () => {
    await asked();
    await sendDue(edge, START, { transport: refusing('sanne@example.org') });
    await applyTo('two', { event: 'close', by: 'coordinator' }, later(1));
    const { mails, transport } = collecting();
    // The first waits for its second attempt, so nothing for the sender goes yet.
    await sendDue(edge, later(1 / 60), { transport });
    expect(names(mails).filter((id) => id.startsWith('two'))).toEqual([]);
    await sendDue(edge, later(5), { transport });
    const subjects = mails.filter(({ id, to }) => id.startsWith('two') && to === 'sanne@example.org');
    expect(names(subjects)).toEqual(['two-1-0', 'two-3-1']);
  });

  it('are not sent any more when what they ask is over', async () => {
    await asked();
    await sendDue(edge, START, { transport: refusing('mentor@example.org') });
    await applyTo('two', { event: 'close', by: 'coordinator' }, later(1));
    const { mails, transport } = collecting();
    await sendDue(edge, later(5), { transport });
    const rows = await tableRows('outbox');
    expect(rows.find(({ mail }) => mail === 'mentor-asked')).toMatchObject({
      state: 'dead',
      failure: 'over',
    });
    const toMentor = rows.filter(({ recipient, state }) => recipient === 'mentor' && state === 'sent');
    expect(toMentor.map(({ mail }) => mail)).toEqual(['mentor-closed']);
    expect(mails.filter(({ to }) => to === 'mentor@example.org')).toHaveLength(1);
  });
});

it('a server that never answers takes no more than its time, and the mail waits', async () => {
  const silent: Transport = { send: () => new Promise(() => undefined) };
  expect(await sendDue(edge, START, { transport: silent, longestMs: 20 })).toEqual({
    sent: 0,
    waiting: 2,
    dead: 0,
  });
  expect(await letter()).toMatchObject({ state: 'waiting', failure: 'late' });
});
