import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, inject, it, vi } from 'vitest';
import type { Env } from '../env.ts';
import { setMentor } from '../availability/mentors.ts';
import { addSubmission, applyTo } from '../test/submissions.ts';
import { tableRows } from '../test/post-form.ts';
import { type Fate, MailFailure } from './mail-failure.ts';
import { GIVE_UP_MS, HOLD_MS, leaseNext, markHandedOver, outboxStatement, waitAfter } from './outbox.ts';
import { messageIdOf } from './message-id.ts';
import { mimeOf } from './mime.ts';
import { smtpTransport } from './smtp.ts';
import { sendDue } from './sweep.ts';
import type { Message, Transport } from './message.ts';

const edge: Env = env;
const START = new Date('2026-11-23T09:00:00Z');
const MINUTE_MS = 60 * 1000;
const DAY_MINUTES = 24 * 60;
const NOTHING = { sent: 0, waiting: 0, dead: 0, unanswered: 0 };
const later = (minutes: number) => new Date(START.getTime() + minutes * MINUTE_MS);

const failing = (code: MailFailure['code'], fate: Fate): Transport => ({
  send: () => Promise.reject(new MailFailure(code, fate)),
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
  it('waits longer after each attempt, within a quarter of a doubling, and never more than 2.5 hours', () => {
    const least = Array.from({ length: 7 }, (_, done) => waitAfter(done + 1, 0) / MINUTE_MS);
    const most = Array.from({ length: 7 }, (_, done) => waitAfter(done + 1, 1) / MINUTE_MS);
    expect(least).toEqual([0.75, 1.5, 3, 6, 12, 24, 48]);
    expect(most).toEqual([1.25, 2.5, 5, 10, 20, 40, 80]);
    expect(waitAfter(500, 1)).toBe(150 * MINUTE_MS);
  });

  it('is tried for 5 days from when it was first refused, and is then a dead letter that is never tried again', async () => {
    const refusing = failing('451', 'later');
    let now = later(DAY_MINUTES * 30);
    const until = new Date(now.getTime() + GIVE_UP_MS);
    let attempts = 0;
    while (now < until) {
      expect(await letter()).toMatchObject({ state: 'waiting', attempts });
      await sendDue(edge, now, { transport: refusing });
      // Nothing is due before its time, so a second run finds nothing.
      expect(await sendDue(edge, now, { transport: refusing })).toEqual(NOTHING);
      attempts += 1;
      now = new Date(now.getTime() + 12 * 60 * MINUTE_MS);
    }
    await sendDue(edge, new Date(now.getTime() + MINUTE_MS), { transport: refusing });
    expect(await letter()).toMatchObject({ state: 'dead', failure: '451' });
    const { mails, transport } = collecting();
    await sendDue(edge, later(DAY_MINUTES * 60), { transport });
    expect(mails).toEqual([]);
  });

  it('is a dead letter at once when the server refuses the receiver for good', async () => {
    await sendDue(edge, START, { transport: failing('550', 'never') });
    expect(await letter()).toMatchObject({ state: 'dead', attempts: 1, failure: '550' });
  });

  it('has the same Message-ID when it goes after all', async () => {
    const ids: string[] = [];
    const once: Transport = {
      send: ({ id }) => {
        ids.push(id);
        return ids.length <= 2 ? Promise.reject(new MailFailure('451', 'later')) : Promise.resolve();
      },
    };
    await sendDue(edge, START, { transport: once });
    await sendDue(edge, later(5), { transport: once });
    expect(ids.slice(2).sort()).toEqual(ids.slice(0, 2).sort());
    expect(await letter()).toMatchObject({ state: 'sent', failure: null });
  });

  it.each([
    ['MAIL_FROM', 'geen adres'],
    ['MAIL_URL', 'http://post.example'],
    ['SITE_URL', ''],
    ['SITE_URL', 'https://example.com/'],
  ])('waits for a month when %s is wrong, for an operator can mend it', async (name, value) => {
    for (const day of [0, 6, 30]) await sendDue({ ...edge, [name]: value }, later(day * DAY_MINUTES));
    const mails = await tableRows('outbox');
    expect(new Set(mails.map(({ state }) => state))).toEqual(new Set(['waiting']));
    // Why is a sentence for the operator, which names the setting.
    expect(
      mails.map(({ failure }) => String(failure)).filter((one) => one.startsWith(`${name} `)),
    ).not.toEqual([]);
  });
});

it('a wrong address of the coordinator holds up nobody else, and no mail to the coordinator is given up for it', async () => {
  const { mails, transport } = collecting();
  const wrong = { ...edge, COORDINATOR_MAIL: 'a@b.nl> c@d.nl' };
  for (const day of [0, 6, 30]) await sendDue(wrong, later(day * DAY_MINUTES), { transport });
  expect(mails.map(({ to }) => to)).toEqual(['sanne@example.org']);
  const row = (await tableRows('outbox')).find(({ recipient }) => recipient === 'coordinator');
  expect(row).toMatchObject({
    state: 'waiting',
    failure: expect.stringContaining('COORDINATOR_MAIL ') as string,
  });
});

it('no mail tells the id of its submission, which is the key of the form', async () => {
  const key = '3f0c8a52-6f5e-4c0e-9d5e-1b0a7f3c2d11';
  await addSubmission(key, START, { form: 'message' });
  const { mails, transport } = collecting();
  await sendDue(edge, START, { submissionId: key, transport });
  expect(mails).toHaveLength(2);
  for (const mail of mails) {
    const { text, html, subject } = mail;
    const mime = (await mimeOf(mail, 'example.com', START)).toString();
    expect(`${mime}${text}${html}${subject}`).not.toContain(key.slice(0, 8));
    expect(mime).toContain(`Message-ID: <${await messageIdOf(edge, mail.id)}@example.com>`);
  }
  const otherKey = { MASTER_KEY: edge.MASTER_KEY.replace('m', 'n') };
  expect(await messageIdOf(otherKey, 'a')).not.toBe(await messageIdOf(edge, 'a'));
});

describe('mail for more than one coordinator', () => {
  const COORDINATOR_MAIL = 'Astrid <a@example.org>, b@example.org,, b@example.org';
  const two: Env = { ...edge, COORDINATOR_MAIL };
  const store = async () => {
    const facts = { reference: 'REFONE' };
    const mail = { submissionId: 'one', recipient: 'coordinator' as const, facts, now: START };
    await edge.DB.prepare('DELETE FROM outbox').run();
    const mails = ['coordinator-message', 'coordinator-late'].map((name) => ({
      ...mail,
      id: name,
      mail: name,
    }));
    // A batch whose answer got lost is tried again.
    for (let time = 0; time < 2; time += 1) await outboxStatement(two, mails).run();
  };
  const receivers = (mails: readonly Message[]) => mails.map(({ to }) => to).sort();
  beforeEach(store);

  it('arrives once at each of them, and one that is refused holds up only what is for the same', async () => {
    const { mails, transport } = collecting();
    const send = (mail: Message) =>
      mail.to === 'b@example.org' ? Promise.reject(new MailFailure('451', 'later')) : transport.send(mail);
    await sendDue(two, START, { transport: { send } });
    expect(receivers(mails)).toEqual(['a@example.org', 'a@example.org']);
    await sendDue(two, later(5), { transport });
    expect(receivers(mails)).toEqual(['a@example.org', 'a@example.org', 'b@example.org', 'b@example.org']);
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(4);
  });

  it('is over for an address that is no longer there, and waits for one that is wrong', async () => {
    const { mails, transport } = collecting();
    await sendDue({ ...edge, COORDINATOR_MAIL: 'c@example.org, wrong' }, START, { transport });
    expect(receivers(mails)).toEqual(['c@example.org', 'c@example.org']);
    await sendDue({ ...edge, COORDINATOR_MAIL: 'c@example.org' }, later(5), { transport });
    expect(mails).toHaveLength(2);
    const rest = (await tableRows('outbox')).filter(({ state }) => state !== 'sent');
    expect(rest.map(({ failure }) => failure)).toEqual(['over', 'over']);
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
    expect(seen).toEqual([{ ...NOTHING, sent: 1 }]);
    expect(new Set(mails.map(({ id }) => id)).size).toBe(mails.length);
  });

  it('take over what a run that died was sending, when its lease is over', async () => {
    await leaseNext(edge, START);
    await leaseNext(edge, START);
    expect(await leaseNext(edge, later(2))).toBeUndefined();
    const { mails, transport } = collecting();
    await sendDue(edge, later(3), { transport });
    expect(mails).toHaveLength(2);
  });
});

describe('mails about one request', () => {
  const MENTOR = 'amina-el-idrissi';
  const asked = () => applyTo('two', { event: 'ask', by: 'clock' }, START);
  const names = (mails: readonly Message[]) => mails.map(({ id }) => id);
  /** Takes mail for anybody but this one. */
  const refusing = (to: string): Transport => ({
    send: (mail) => (mail.to === to ? Promise.reject(new MailFailure('451', 'later')) : Promise.resolve()),
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

describe('a mail of which no answer came', () => {
  const ports = inject('mailPorts');
  const server = { host: 'localhost', port: ports.plain, tls: 'off' } as const;
  const atServer = smtpTransport(server, 'example.com', { answerMs: 1500 });
  const taken = async () => {
    const { taken: mails } = await (
      await fetch(`http://127.0.0.1:${ports.teller}/`)
    ).json<{ taken: { receivers: string[] }[] }>();
    return mails.flatMap(({ receivers }) => receivers);
  };
  /** A submission whose sender has this address, and its first mail alone. */
  const from = async (email: string) => {
    await addSubmission('two', START, { form: 'message', answers: { contact: { reach: 'email', email } } });
    await edge.DB.prepare("DELETE FROM outbox WHERE id <> 'two-1-0'").run();
  };
  beforeEach(taken);

  it('goes once more, and then says that it may have arrived', async () => {
    await from('hang@example.org');
    expect(await sendDue(edge, START, { transport: atServer })).toEqual({ ...NOTHING, waiting: 1 });
    expect(await sendDue(edge, later(10), { transport: atServer })).toEqual(NOTHING);
    expect(await sendDue(edge, later(16), { transport: atServer })).toEqual({ ...NOTHING, unanswered: 1 });
    for (const minutes of [60, DAY_MINUTES, DAY_MINUTES * 6])
      expect(await sendDue(edge, later(minutes), { transport: atServer })).toEqual(NOTHING);
    expect(await taken()).toEqual(['hang@example.org', 'hang@example.org']);
    expect(await tableRows('outbox')).toMatchObject([{ state: 'unanswered', failure: 'unanswered' }]);
  });

  it('goes when the server refused it after the message: then it did not arrive', async () => {
    await from('refuse@example.org');
    for (const minutes of [0, 5, 20]) await sendDue(edge, later(minutes), { transport: atServer });
    expect(await tableRows('outbox')).toMatchObject([{ state: 'waiting', failure: '451', handed: 0 }]);
  });

  it('goes at most once more when each of its runs dies', async () => {
    await from('sanne@example.org');
    const first = await leaseNext(edge, START);
    if (!first) throw new Error('nothing is due');
    await markHandedOver(edge, first, START);
    // The lease is longer than a server may think.
    expect(await leaseNext(edge, later(11))).toBeUndefined();
    const second = await leaseNext(edge, later(13));
    if (!second) throw new Error('it is not tried again');
    // The run that was given up wakes: the mail is not its own any more.
    expect(await markHandedOver(edge, first, later(13))).toBeUndefined();
    await markHandedOver(edge, second, later(13));
    expect(await sendDue(edge, later(30), { transport: atServer })).toEqual(NOTHING);
    expect(await tableRows('outbox')).toMatchObject([{ state: 'unanswered' }]);
    expect(await taken()).toEqual([]);
  });

  it('is not made by our own hurry twice: a slow server gets its mail from the scheduler', async () => {
    await from('slow@example.org');
    // The server thinks for a second after the message, which a busy machine hands over within that time.
    const limits = { beginMs: 100, endMs: 900 };
    const patient = smtpTransport(server, 'example.com');
    await sendDue(edge, START, { submissionId: 'two', transport: patient, limits });
    expect(await tableRows('outbox')).toMatchObject([{ state: 'waiting', failure: 'unanswered' }]);
    expect(await sendDue(edge, later(30), { submissionId: 'two', transport: patient })).toEqual(NOTHING);
    expect(await sendDue(edge, later(30), { transport: patient })).toEqual({ ...NOTHING, sent: 1 });
    expect(await taken()).toHaveLength(2);
  });
});

describe('while the mail server is away', () => {
  it('for days, no mail loses an attempt, and everything goes once it is back', async () => {
    const away = vi.fn(() => Promise.reject(new MailFailure('login', 'server')));
    const days = [0, 1, 2, 3, 4, 5, 6];
    for (const day of days) await sendDue(edge, later(day * DAY_MINUTES), { transport: { send: away } });
    // It is tried, by one mail each time, and not by all of them.
    expect(away).toHaveBeenCalledTimes(days.length);
    const { mails, transport } = collecting();
    const swept = await sendDue(edge, later(6 * DAY_MINUTES + 30), { transport });
    expect(swept).toEqual({ ...NOTHING, sent: 2 });
    expect(mails).toHaveLength(2);
    expect(await letter()).toMatchObject({ state: 'sent', attempts: 1 });
  });

  it('pauses grow from a minute to half an hour, and begin anew after a mail went', async () => {
    const minutes: number[] = [];
    const away: Transport = { send: () => Promise.reject(new MailFailure('refused', 'server')) };
    let before = 0;
    for (let minute = 0; minute < 92; minute += 1) {
      const { waiting } = await sendDue(edge, later(minute), { transport: away });
      if (waiting === 0) continue;
      minutes.push(minute - before);
      before = minute;
    }
    expect(minutes).toEqual([0, 1, 2, 4, 8, 16, 30, 30]);
    await sendDue(edge, later(200), { transport: collecting().transport });
    expect(await tableRows('mail_pauses')).toEqual([]);
  });
});

it('a mail that is refused again and again holds up what comes after it for an hour, and no longer', async () => {
  await addSubmission('two', START, { form: 'message' });
  await applyTo('two', { event: 'withdraw', by: 'mentee' }, later(1));
  const mails: string[] = [];
  const refusing: Transport = {
    send: ({ id }) =>
      id === 'two-1-0'
        ? Promise.reject(new MailFailure('451', 'later'))
        : Promise.resolve(void mails.push(id)),
  };
  const hold = HOLD_MS / MINUTE_MS;
  await sendDue(edge, later(2), { transport: refusing });
  await sendDue(edge, later(hold), { transport: refusing });
  expect(mails).not.toContain('two-2-0');
  await sendDue(edge, later(hold + 3), { transport: refusing });
  expect(mails).toContain('two-2-0');
});

it('a server that never answers takes no more than the time of a run, and the mail waits', async () => {
  const silent: Transport = { send: () => new Promise(() => undefined) };
  const limits = { beginMs: 100, endMs: 150 };
  expect(await sendDue(edge, START, { transport: silent, limits })).toEqual({ ...NOTHING, waiting: 1 });
  expect(await letter()).toMatchObject({ state: 'waiting', failure: 'late' });
});
