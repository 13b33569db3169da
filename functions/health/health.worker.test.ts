import { createExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { app } from '../app.ts';
import type { Env } from '../env.ts';
import { MailFailure } from '../mail/mail-failure.ts';
import { sendDue } from '../mail/sweep.ts';
import { atNight, eraseAtNight, everyMinute } from '../schedule.ts';
import { addSubmission } from '../test/submissions.ts';
import { beat, hasOurKeys, keysMark, readHeartbeats } from './heartbeats.ts';
import { readPortalHealth } from './portal-health.ts';

const HEALTH_TOKEN = 'a-token-of-more-than-24-characters';
const START = new Date('2026-11-23T09:00:00Z');
const later = (hours: number) => new Date(START.getTime() + hours * 60 * 60 * 1000);
/** An environment in which nothing is wrong. */
const edge: Env = {
  ...env,
  MONTH_KEYS: `${env.MONTH_KEYS},2027-01:${'j'.repeat(42)}A`,
  CERTIFICATE_KEYS: '[]',
};
const get = (authorization?: string, more: Partial<Env> = { HEALTH_TOKEN }) => {
  const headers = authorization === undefined ? undefined : { Authorization: authorization };
  return app.fetch(
    new Request('https://example.com/api/health', { ...(headers && { headers }) }),
    { ...edge, ...more },
    createExecutionContext(),
  );
};
const problems = async (now: Date, with_: Env = edge) => (await readPortalHealth(with_, now)).problems;

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
});

describe('/api/health', () => {
  it('is not there without a token in the settings, or with one that could be guessed', async () => {
    expect((await get(`Bearer ${HEALTH_TOKEN}`, { HEALTH_TOKEN: '' })).status).toBe(404);
    expect((await get('Bearer short', { HEALTH_TOKEN: 'short' })).status).toBe(404);
  });

  it.each([undefined, '', 'Bearer', `Bearer ${HEALTH_TOKEN}x`, `Basic ${HEALTH_TOKEN}`])(
    'tells nothing to who says %j',
    async (authorization) => {
      const answer = await get(authorization);
      expect(answer.status).toBe(401);
      expect(await answer.json()).toEqual({ error: 'unauthorized' });
    },
  );

  it('tells a monitor how the portal is, and by its status whether somebody must look', async () => {
    expect((await get(`Bearer ${HEALTH_TOKEN}`)).status).toBe(503);
    await beat(edge, 'minute', new Date());
    await beat(edge, 'erasing', new Date());
    await beat(edge, 'night', new Date());
    const months = [0, 1, 2].map((ahead) => {
      const now = new Date();
      // eslint-disable-next-line no-restricted-syntax -- the months of keys are those of UTC
      return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead, 1)).toISOString().slice(0, 7);
    });
    const MONTH_KEYS = months.map((month) => `${month}:${'n'.repeat(42)}A`).join(',');
    const answer = await get(`Bearer ${HEALTH_TOKEN}`, { HEALTH_TOKEN, MONTH_KEYS });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    expect(await answer.json()).toMatchObject({
      ok: true,
      problems: [],
      mail: { waiting: 0, dead: 0 },
      masterKeys: { count: 1, rowsToMove: 0 },
      monthKeys: { thisMonth: true, monthsAhead: 2 },
      trialKeys: false,
    });
  });
});

describe('somebody must look', () => {
  beforeEach(async () => {
    await keepClocks(START);
  });
  const keepClocks = async (now: Date) => {
    await beat(edge, 'minute', now);
    await beat(edge, 'erasing', now);
    await beat(edge, 'night', now);
  };

  it('never when all is well', async () => {
    expect(await problems(START)).toEqual([]);
  });

  it('when mail is late, does not go, or rests, and nothing of it leads to a person', async () => {
    await addSubmission('one', START, { form: 'message' });
    expect(await problems(START)).toEqual([]);
    const away = { send: () => Promise.reject(new MailFailure('login', 'server')) };
    await sendDue(edge, START, { transport: away });
    await keepClocks(later(2));
    expect(await problems(later(2))).toEqual(['mail-late', 'mail-rests']);
    const health = await readPortalHealth(edge, later(2));
    expect(health.mail).toEqual({
      waiting: 2,
      oldest: START.toISOString(),
      dead: 0,
      unanswered: 0,
      restsSince: START.toISOString(),
      restsBecause: 'login',
    });
    expect(JSON.stringify(health)).not.toMatch(/@|REFONE/);
  });

  it('when a mail is a dead letter or may have arrived, until an operator is done with it', async () => {
    await addSubmission('one', START, { form: 'message' });
    const refused = { send: () => Promise.reject(new MailFailure('550', 'never')) };
    await sendDue(edge, START, { transport: refused });
    expect(await problems(START)).toEqual(['mail-dead']);
    await edge.DB.prepare("UPDATE outbox SET state = 'unanswered', failure = 'unanswered'").run();
    expect(await problems(START)).toEqual(['mail-unanswered']);
    await edge.DB.prepare("UPDATE outbox SET failure = 'done'").run();
    expect(await problems(START)).toEqual([]);
    await edge.DB.prepare("UPDATE outbox SET state = 'dead', failure = 'over'").run();
    expect(await problems(START)).toEqual([]);
  });

  it('when a clock stands still', async () => {
    expect(await problems(later(1))).toEqual(['clock-minute']);
    await beat(edge, 'minute', later(27));
    expect(await problems(later(27))).toEqual(['clock-erasing', 'clock-night']);
    await beat(edge, 'night', later(27));
    expect(await problems(later(27))).toEqual(['clock-erasing']);
  });

  it('when keys run out, are wrong, or are only for trying', async () => {
    expect(await problems(START, { ...edge, MONTH_KEYS: env.MONTH_KEYS })).toEqual(['month-keys']);
    expect(await problems(START, { ...edge, MONTH_KEYS: 'wrong' })).toEqual(['month-keys']);
    expect(await problems(START, { ...edge, MASTER_KEY: 'wrong' })).toEqual(['master-key']);
    expect(await problems(START, { ...edge, CERTIFICATE_KEYS: env.CERTIFICATE_KEYS })).toEqual([
      'trial-keys',
    ]);
  });
});

it('each clock leaves its heartbeat, also with a wrong key, and the first night is waited for', async () => {
  await everyMinute(edge, START);
  expect(await problems(START)).toEqual([]);
  await eraseAtNight(edge, later(1));
  await atNight({ ...edge, MASTER_KEY: 'wrong' }, later(2));
  const { minute, erasing, night } = await readHeartbeats(edge);
  expect([minute?.at, erasing?.at, night?.at]).toEqual([0, 1, 2].map((hours) => later(hours).toISOString()));
  expect([minute?.keys, night?.keys]).toEqual([await keysMark(edge, START), null]);
});

it('a command can tell whether it has the keys of the portal, once a clock ran with them', async () => {
  expect(await hasOurKeys(edge)).toBe('unknown');
  await beat({ ...edge, MASTER_KEY: 'wrong' }, 'minute', START);
  expect(await hasOurKeys(edge)).toBe('unknown');
  await beat(edge, 'minute', START);
  expect(await hasOurKeys(edge)).toBe('same');
  // More months than the portal has are no other keys; another key of the same month is.
  expect(await hasOurKeys({ ...edge, MONTH_KEYS: env.MONTH_KEYS })).toBe('same');
  expect(await hasOurKeys({ ...edge, MONTH_KEYS: edge.MONTH_KEYS.replaceAll('n', 'p') })).toBe('other');
  expect(await hasOurKeys({ ...edge, MASTER_KEY: edge.MASTER_KEY.replace('m', 'p') })).toBe('other');
});
